import { createMessage } from '../../texts';
import { SourceError, type SourceAnswer } from '../../queries';
import type { Connection, UpstreamRequest } from '../http/connection';
import { httpRequest } from '../http/httpRequest';
import { malformed, quoteUpstream, rateLimited, statusFailure } from '../http/sourceFailure';
import { createElementReader, TextTooLong } from '../reading/elementReader';
import { readAnnotations, type Annotation } from '../reading/readAnnotations';

/** A request to Grafana's query API whose one query bears the refId A. */
export interface FramesRequest {
  body: string;
  signal: AbortSignal;
  /** What comes goes through this first. */
  pass?(chunk: Buffer): Buffer;
}

/** Reads one data frame, and returns what is said of it. */
export type ReadFrame = (frame: unknown) => Annotation[];

const maxAnnotations = 100;

/** Hands each frame of an answer to `read` while it arrives; returns what is said of all. @throws SourceError, and what `read` throws */
export async function requestFrames(
  connection: Connection,
  { body, signal, pass = (chunk) => chunk }: FramesRequest,
  read: ReadFrame
): Promise<Pick<SourceAnswer, 'notices' | 'partial'>> {
  const annotations: Annotation[] = [];
  let failure: unknown;
  const onElement = (text: string) => {
    try {
      noteAnnotations(annotations, read(parseJson(connection, text)));
    } catch (error) {
      failure ??= error;
    }
  };
  const maxElementLength = connection.limits.maxResponseBytes;
  const reader = createElementReader({ path: ['results', 'A', 'frames'], onElement, maxElementLength });
  // Grafana answers 400 where any query failed, with the reason among the results: that body is an answer, too.
  const request: UpstreamRequest = { path: 'api/ds/query', method: 'POST', body, signal, alsoRead: 400 };
  try {
    await httpRequest(connection, request, (chunk) => reader.write(pass(chunk)));
  } catch (error) {
    throw error instanceof TextTooLong ? malformed(connection, error.message) : error;
  }
  checkResult(connection, reader.end());
  if (failure !== undefined) {
    throw failure;
  }
  return readAnnotations(connection, annotations);
}

/** Every frame repeats what is said of all: each is noted once, and no more than are looked at. */
function noteAnnotations(known: Annotation[], more: Annotation[]): void {
  for (const one of more) {
    if (
      known.length < maxAnnotations &&
      !known.some(({ severity, text }) => severity === one.severity && text === one.text)
    ) {
      known.push(one);
    }
  }
}

/** @throws SourceError where the document says that the query failed, or is none. */
function checkResult(connection: Connection, text: string): void {
  const { results, message } = Object(parseJson(connection, text));
  const result = results?.A;
  if (typeof message === 'string' && !result) {
    throw statusFailure(connection, { status: 400, body: text });
  }
  if (typeof result !== 'object' || result === null) {
    throw malformed(connection, 'it has no results');
  }
  if (typeof result.error === 'string' && result.error !== '') {
    throw queryFailure(connection, result.error, Number(result.status) || 502);
  }
}

function queryFailure(connection: Connection, error: string, status: number): SourceError {
  const { name } = connection;
  const reason = quoteUpstream(connection, error);
  if (status === 429) {
    return rateLimited({ name, reason: `: ${reason}` });
  }
  const remedy = createMessage(status >= 500 ? 'remedy.check-data-source' : 'remedy.correct-query', {});
  return new SourceError('rejected', createMessage('source.query-rejected', { name, status, reason, remedy }), status);
}

/** What is asked for, with an error that names the data source where Grafana has none of that uid. */
export async function nameUnknown<Value>(uid: string, { name }: Connection, answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (error) {
    throw isUnknown(error)
      ? new SourceError('unknown-source', createMessage('source.unknown', { uid, name }), 404)
      : error;
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof SourceError && /data ?source not found/i.test(error.message);
}

function parseJson(connection: Connection, text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(
      connection,
      text.trimStart().startsWith('<') ? 'it is a web page' : 'it is not JSON, or was cut off'
    );
  }
}
