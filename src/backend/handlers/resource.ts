import type { InferOutput } from 'valibot';
import { isMapping, parse, type Entries, type Problem, type Schema } from '../../schema';
import type { DiscoveryCache } from '../cache/discoveryCache';
import type { HistoryCache } from '../cache/history/historyCache';
import type { DataSourceInstance, ResourceRequest } from '../protocol/wire/messages';
import type { Pool } from '../workers';

/** What the process gives its resources. */
export interface ResourceDeps {
  history: HistoryCache;
  discoveries: DiscoveryCache;
  pool: Pool;
  now: () => number;
  signal: AbortSignal;
}

/** What a resource answers, before it is written as JSON. */
export interface Answer<Body = unknown> {
  status: number;
  body: Body;
}

/** A request that cannot be answered, with the reason for whoever sent it. */
export class HttpError extends Error {
  readonly status: number;
  readonly problems: Problem[] | undefined;

  constructor(status: number, message: string, problems?: Problem[]) {
    super(message);
    this.name = 'HttpError';
    this.status = status;
    this.problems = problems;
  }
}

/** @throws HttpError where the request was not sent to a data source. */
export function requireInstance({ context }: ResourceRequest): DataSourceInstance {
  if (!context.dataSource) {
    throw new HttpError(400, 'The request names no data source. Call it below /api/datasources/uid/<uid>/resources/.');
  }
  return context.dataSource;
}

const maxBodyBytes = 256 * 1024;

/** A request's JSON body, read by its schema. @throws HttpError that says what to send, or what is wrong with a field. */
export function readBody<S extends Schema & { entries: Entries }>(body: Uint8Array, schema: S): InferOutput<S> {
  if (body.length > maxBodyBytes) {
    throw new HttpError(
      413,
      `The request has ${body.length} bytes; at most ${maxBodyBytes} are read. Send less at a time.`
    );
  }
  const parsed = parse(schema, readJson(body, Object.keys(schema.entries)));
  if (!parsed.ok) {
    throw new HttpError(400, parsed.problems[0].message, parsed.problems);
  }
  return parsed.value;
}

function readJson(body: Uint8Array, fields: string[]): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    if (isMapping(value)) {
      return value;
    }
  } catch {
    // The parser's own message may quote the body.
  }
  throw new HttpError(400, `The request is no JSON object. Send { ${fields.join(', ')} }.`);
}
