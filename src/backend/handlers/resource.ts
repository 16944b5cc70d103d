import type { RuleProblem } from '../../alerts';
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
  readonly problems: RuleProblem[] | undefined;

  constructor(status: number, message: string, problems?: RuleProblem[]) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.problems = problems;
  }
}

export function refuse(status: number, message: string, problems?: RuleProblem[]): HttpError {
  return new HttpError(status, message, problems);
}

/** @throws HttpError where the request was not sent to a data source. */
export function instanceOf({ context }: ResourceRequest): DataSourceInstance {
  if (!context.dataSource) {
    throw refuse(400, 'The request names no data source. Call it below /api/datasources/uid/<uid>/resources/.');
  }
  return context.dataSource;
}

const largestBody = 256 * 1024;

/** The fields of a request's JSON body. @throws HttpError where it is none, naming what to send. */
export function readBody(body: Uint8Array, wanted: string): Record<string, unknown> {
  if (body.length > largestBody) {
    throw refuse(413, `The request has ${body.length} bytes; at most ${largestBody} are read. Send less at a time.`);
  }
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(body));
    if (typeof parsed === 'object' && parsed !== null) {
      return parsed as Record<string, unknown>;
    }
  } catch {
    // Told below: the parser's own message may quote the body.
  }
  throw refuse(400, `The request is no JSON object. Send ${wanted}.`);
}

/** @throws HttpError where the times are no milliseconds, or not in order. */
export function readRange(from: unknown, to: unknown): { from: number; to: number } {
  if (typeof from === 'number' && typeof to === 'number' && Number.isFinite(from) && Number.isFinite(to) && from < to) {
    return { from, to };
  }
  throw refuse(400, `The range is ${String(from)} to ${String(to)}. Send from and to as milliseconds, from before to.`);
}
