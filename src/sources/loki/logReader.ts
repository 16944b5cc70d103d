import type { LogAnswer, LogReader, LogRequest } from '../../queries';
import { isMapping } from '../../schema';
import type { Connection } from '../http/connection';
import { httpRequest } from '../http/httpRequest';
import { malformed, notLines } from '../http/sourceFailure';
import { writeNanoseconds } from '../logs/instant';
import { readPages, type LinePage, type PageRequest } from '../logs/readPages';
import { readVolumes } from '../logs/readVolumes';
import { TextTooLong } from '../reading/elementReader';
import { listAnnotations, readAnnotations } from '../reading/readAnnotations';
import { readExpr } from '../rangeQuery/rangeQuery';
import { loki } from './definition';
import { NotLines } from './entryReader';
import { createStreamReader } from './streamReader';

const { maxRangeMs, lines } = loki.language;

/** What `$__interval` in a query of lines stands for, ms: a step has no meaning there. */
const nominalStep = 60_000;

/** Loki then keeps the metadata of single lines apart from the labels of their streams, which would else be as many as lines. */
const categorized = { 'x-loki-response-encoding-flags': 'categorize-labels' };

/** Reads lines by Loki's HTTP API. */
export function createLogReader(connection: Connection): LogReader {
  const readQuery = (request: Pick<LogRequest, 'query'>) => readExpr({ ...request, step: nominalStep }, connection);
  return {
    hasPatternFilter: () => lines.hasPatternFilter,
    readLines: async (request) => readLines(connection, readQuery(request), request),
    async readVolume(request) {
      const selector = lines.readSelector(readQuery(request));
      const path = `loki/api/v1/${lines.statsResource}`;
      return selector === undefined ? undefined : readVolumes(connection, { path, selector, maxRangeMs }, request);
    },
  };
}

/** The newest lines that an expression gives, which is sent as it is. @throws SourceError */
export function readLines(
  connection: Connection,
  expr: string,
  request: Omit<LogRequest, 'query'>
): Promise<LogAnswer> {
  const apart = { ...connection, headers: { ...connection.headers, ...categorized } };
  const maxCharacters = connection.limits.maxResponseBytes;
  return readPages({ maxRangeMs, maxCharacters, readPage: (page) => readPage(apart, expr, page) }, request);
}

async function readPage(connection: Connection, query: string, request: PageRequest): Promise<LinePage> {
  const { from, to, limit, signal } = request;
  const reader = createStreamReader(limit);
  const params = new URLSearchParams({
    query,
    start: writeNanoseconds({ time: from, nanos: 0 }),
    end: writeNanoseconds(to),
    limit: String(limit),
    direction: 'backward',
  });
  try {
    await httpRequest(
      connection,
      {
        path: 'loki/api/v1/query_range',
        method: 'POST',
        contentType: 'application/x-www-form-urlencoded',
        body: params.toString(),
        signal,
      },
      (chunk) => reader.write(chunk)
    );
    const { lines, count, rest, problem } = reader.end();
    return { lines, count, ...readRest(connection, rest, problem) };
  } catch (error) {
    throw describeUnreadable(connection, error);
  }
}

function describeUnreadable(connection: Connection, error: unknown): unknown {
  if (error instanceof NotLines && error.isNumbers) {
    return notLines(connection);
  }
  return error instanceof NotLines || error instanceof TextTooLong ? malformed(connection, error.message) : error;
}

/** What the document says beside its streams. @throws SourceError where it has none. */
function readRest(
  connection: Connection,
  text: string,
  problem: string | undefined
): Omit<LinePage, 'lines' | 'count'> {
  const answer = parseDocument(connection, text);
  const { status, data } = answer;
  if (status !== 'success' || !isMapping(data)) {
    throw malformed(connection, 'it has no result data');
  }
  if (data.resultType !== 'streams') {
    throw notLines(connection);
  }
  if (problem !== undefined || !Array.isArray(data.result) || data.result.length > 0) {
    throw malformed(connection, problem ?? 'its result cannot be told from what stands beside it');
  }
  return { bytesScanned: readBytes(data.stats), ...readAnnotations(connection, listAnnotations(answer)) };
}

function parseDocument(connection: Connection, text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw malformed(
      connection,
      text.trimStart().startsWith('<') ? 'it is a web page' : 'it is not JSON, or was cut off'
    );
  }
}

function readBytes(stats: unknown): number | undefined {
  const summary = isMapping(stats) ? stats.summary : undefined;
  const bytes = isMapping(summary) ? summary.totalBytesProcessed : undefined;
  return typeof bytes === 'number' && bytes >= 0 ? bytes : undefined;
}
