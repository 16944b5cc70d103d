import { createMessage, createTextNotice } from '../../texts';
import { SourceError, type SourceAnswer, type SourceRequest } from '../../queries';
import type { Connection, UpstreamRequest } from '../http/connection';
import { legendName } from './legend';
import { expandMacros, findScrapeInterval } from './macros';
import { createMatrixReader, type MatrixRest } from './matrixReader';
import { NotSamples } from './samplePairs';
import { logLines, malformed, onlyHistograms, quoteUpstream } from '../http/sourceFailure';
import { httpRequest } from '../http/httpRequest';
import { TextTooLong } from '../reading/elementReader';
import { listAnnotations, readAnnotations } from '../reading/readAnnotations';
import { createSeriesSelector } from '../reading/selectSeries';

/** Points per series and request: Prometheus' own limit, and Loki's. */
export const maxPointsPerRequest = 11_000;

const maxQuoteLength = 40;

/**
 * The expression of a Prometheus or Loki query model, its macros filled in.
 * @throws SourceError where there is none.
 */
export function readExpr(
  { query, step }: Pick<SourceRequest, 'query' | 'step'>,
  { name, scrapeInterval }: { name: string; scrapeInterval?: string }
): string {
  const { expr } = query;
  if (typeof expr !== 'string' || expr.trim() === '') {
    throw new SourceError('rejected', createMessage('source.no-expression', { name }), 400);
  }
  return expandMacros(expr, { step, scrapeInterval: findScrapeInterval(query, scrapeInterval) }, name);
}

/** What a matrix and the names of its series depend on, whatever its range. @throws SourceError as `readExpr` does. */
export function identifyMatrix(
  request: Pick<SourceRequest, 'query' | 'step'>,
  source: { name: string; scrapeInterval?: string }
): Record<string, unknown> {
  const { expr, legendFormat } = request.query;
  return { asked: readExpr(request, source), expr, legendFormat };
}

/** Sends a query_range request and returns its matrix as series. @throws SourceError */
export async function queryMatrix(
  connection: Connection,
  request: UpstreamRequest,
  { query, selection }: SourceRequest
): Promise<SourceAnswer> {
  const selector = createSeriesSelector(selection);
  const reader = createMatrixReader((series) => selector.add({ name: legendName(series.labels, query), ...series }));
  try {
    await httpRequest(connection, request, (chunk) => reader.write(chunk));
    const rest = reader.end();
    const answer = { ...selector.take(), ...readRest(connection, rest) };
    if (answer.series.length === 0 && rest.histograms > 0) {
      throw onlyHistograms(connection, rest.histograms);
    }
    return answer;
  } catch (error) {
    throw describeUnreadable(connection, error);
  }
}

function describeUnreadable(connection: Connection, error: unknown): unknown {
  if (error instanceof NotSamples && error.logLines) {
    return logLines(connection);
  }
  if (error instanceof NotSamples || error instanceof TextTooLong) {
    const found = error instanceof NotSamples ? error.found : undefined;
    const quoted = found === undefined ? '' : `, but "${quoteUpstream(connection, found, maxQuoteLength)}"`;
    return malformed(connection, `${error.message}${quoted}`);
  }
  return error;
}

/** What the rest of the document says of its series. @throws SourceError where it is no matrix, or cannot be read. */
function readRest(
  connection: Connection,
  { text, problem, histograms }: MatrixRest
): Pick<SourceAnswer, 'notices' | 'partial'> {
  const { name } = connection;
  const answer = parseDocument(connection, text);
  const { resultType, result } = readData(connection, answer);
  if (resultType === 'streams') {
    throw logLines(connection);
  }
  if (resultType !== 'matrix' || !Array.isArray(result)) {
    const remedy = createMessage(resultType === 'string' ? 'remedy.no-string' : 'remedy.range-of-numbers', {});
    const type = typeof resultType === 'string' ? quoteUpstream(connection, resultType, maxQuoteLength) : '?';
    throw new SourceError('not-numeric', createMessage('source.no-matrix', { name, type, remedy }), 400);
  }
  if (problem !== undefined || result.length > 0) {
    throw malformed(connection, problem ?? 'its result cannot be told from what stands beside it');
  }
  const said = readAnnotations(connection, listAnnotations(answer));
  const left = histograms > 0 ? [createTextNotice('warning', 'history.histograms', { name, count: histograms })] : [];
  return { ...said, notices: [...said.notices, ...left] };
}

function parseDocument(connection: Connection, text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    const start = text.trimStart().startsWith('<') ? 'it is a web page' : 'it is not JSON, or was cut off';
    throw malformed(connection, start);
  }
}

function readData(
  connection: Connection,
  { status, data }: Record<string, unknown>
): { resultType?: unknown; result?: unknown } {
  if (status !== 'success' || typeof data !== 'object' || data === null) {
    throw malformed(connection, 'it has no result data');
  }
  return data;
}
