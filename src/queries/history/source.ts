import { MessageError, type Message, type Notice } from '../../texts';
import type { LogReader } from './logs';

/** One upstream series as it came: times ascending or not, duplicates possible. */
export interface RawSeries {
  name: string;
  labels: Record<string, string>;
  /** Grafana unit id, where the source says one. */
  unit?: string;
  /** ms since the epoch. */
  times: Float64Array;
  /** NaN = missing (also for Prometheus' stale markers and nulls). */
  values: Float64Array;
}

/** What to ask a source: its own query model over [from, to] at one step. */
export interface SourceRequest {
  /** The source's own query model, as its query editor saved it (Prometheus: {expr, ...}). */
  query: Record<string, unknown>;
  /** ms, aligned to `step`, inclusive. */
  from: number;
  /** ms, aligned to `step`, inclusive. */
  to: number;
  /** ms. */
  step: number;
  /** What is held may have been read so long ago, ms; left out where the newest rows are to be read again. */
  maxAge?: number;
  signal: AbortSignal;
  /** Which series to keep where there are more; default as many as a source reads at most. */
  selection?: SeriesSelection;
}

/** The series that are kept of an answer: so many, in the order of their keys. */
export interface SeriesSelection {
  maxSeries: number;
  /** Whether a series counts at all: others are as if they were not there. */
  isIncluded(series: RawSeries): boolean;
  /** Whether a series comes before those that are not preferred. */
  isPreferred(series: RawSeries): boolean;
}

/** Series of an answer that were not selected: their samples are not kept. */
export interface SkippedSeries {
  /** The first of them, by a key that is the same in every answer. */
  named: Array<{ key: string; name: string; isPreferred: boolean }>;
  /** How many more there are. */
  others: { preferred: number; rest: number };
}

/** What a source answered. */
export interface SourceAnswer {
  series: RawSeries[];
  skipped: SkippedSeries;
  /** What the source says of its answer. */
  notices: Notice[];
  /** True where data may be missing that the source has: the same request may have another answer soon. */
  partial: boolean;
}

/** An answer of these series and nothing else. */
export function wholeAnswer(series: RawSeries[]): SourceAnswer {
  return { series, skipped: { named: [], others: { preferred: 0, rest: 0 } }, notices: [], partial: false };
}

/** Result of testing one source. */
export interface SourceHealth {
  ok: boolean;
  /** One sentence for people: version or the reason of the failure and the remedy. */
  message: string;
}

/** A request for what a source knows of its series, such as the values of a label. */
export interface MetadataRequest {
  /** Below the path of the source's own API, percent-encoded, such as "label/job/values". */
  path: string;
  params: Array<[name: string, value: string]>;
  signal: AbortSignal;
}

/** Something that answers queries with time series: a Grafana data source, Prometheus, Loki. */
export interface Source {
  readonly uid: string;
  /** No request may ask for more points per series than this. */
  readonly maxPointsPerRequest: number;
  /** Longest range of one request for this query model, ms; absent or undefined where the source sets none. */
  maxRangePerRequest?(query: Record<string, unknown>): number | undefined;
  /**
   * All that an answer depends on but its time range, as plain data: requests with equal ones share their answers.
   * @throws SourceError for a query that cannot be asked.
   */
  identify(request: Pick<SourceRequest, 'query' | 'step'>): Record<string, unknown>;
  /** @throws SourceError */
  query(request: SourceRequest): Promise<SourceAnswer>;
  /** The JSON of an answer; absent where the source is reached through Grafana. @throws SourceError */
  readMetadata?(request: MetadataRequest): Promise<unknown>;
  check(signal: AbortSignal): Promise<SourceHealth>;
  /** Absent where the source keeps no logs. */
  readonly logs?: LogReader;
}

export type SourceErrorCode =
  | 'unknown-source'
  | 'not-allowed'
  | 'unreachable'
  | 'unauthorized'
  | 'rejected'
  | 'rate-limited'
  | 'partial'
  | 'timeout'
  | 'malformed'
  | 'not-numeric'
  | 'log-lines'
  | 'not-lines'
  | 'too-large'
  | 'too-many-series'
  | 'cancelled'
  | 'misconfigured';

/** A source did not give what was asked; the message names the source and the remedy, never a secret. */
export class SourceError extends MessageError {
  readonly code: SourceErrorCode;
  /** HTTP-like status for the caller. */
  readonly status: number;

  constructor(code: SourceErrorCode, content: Message, status = 502) {
    super(content);
    this.name = 'SourceError';
    this.code = code;
    this.status = status;
  }
}
