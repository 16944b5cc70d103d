import { createMessage } from '../../texts';
import { SourceError, type RawSeries, type SourceRequest } from '../../queries';
import type { Connection, UpstreamRequest } from '../http/connection';
import { legendName } from './legend';
import { expandMacros, findScrapeInterval } from './macros';
import { createMatrixReader, type MatrixText } from './matrixReader';
import { NotSamples } from './samplePairs';
import { logLines, malformed } from '../http/sourceFailure';
import { httpRequest } from '../http/httpRequest';

/** Points per series and request: Prometheus' own limit, and Loki's. */
export const maxPointsPerRequest = 11_000;

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
  { query, from, to, step }: SourceRequest
): Promise<RawSeries[]> {
  const reader = createMatrixReader((to - from) / step + 1);
  try {
    await httpRequest(connection, request, (chunk) => reader.write(chunk));
    return readMatrix(connection, reader.end(), query);
  } catch (error) {
    if (error instanceof NotSamples) {
      throw error.logLines ? logLines(connection) : malformed(connection, error.message);
    }
    throw error;
  }
}

function readMatrix(connection: Connection, answer: MatrixText, query: Record<string, unknown>): RawSeries[] {
  const { resultType, result } = readData(connection, answer.text);
  if (resultType === 'streams') {
    throw logLines(connection);
  }
  if (resultType !== 'matrix' || !Array.isArray(result)) {
    const remedy = createMessage(resultType === 'string' ? 'remedy.no-string' : 'remedy.range-of-numbers', {});
    const values = { name: connection.name, type: String(resultType), remedy };
    throw new SourceError('not-numeric', createMessage('source.no-matrix', values), 400);
  }
  return result
    .filter((entry) => entry?.values !== undefined)
    .map((entry) => {
      const labels = readLabels(connection, entry.metric);
      const samples = answer.samples[entry.values];
      if (samples === undefined) {
        throw malformed(connection, 'a series has no list of samples');
      }
      return { name: legendName(labels, query), labels, ...samples };
    });
}

function readData(connection: Connection, text: string): { resultType?: unknown; result?: unknown } {
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    const start = text.trimStart().startsWith('<') ? 'it is a web page' : 'it is not JSON, or was cut off';
    throw malformed(connection, start);
  }
  if (answer?.status !== 'success' || typeof answer.data !== 'object' || answer.data === null) {
    throw malformed(connection, 'it has no result data');
  }
  return answer.data;
}

function readLabels(connection: Connection, metric: unknown): Record<string, string> {
  if (typeof metric !== 'object' || metric === null) {
    throw malformed(connection, 'a series has no labels');
  }
  return Object.fromEntries(Object.entries(metric).map(([label, value]) => [label, String(value)]));
}
