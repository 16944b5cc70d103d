import type { Notice } from '../../texts';

/** One line of a log. */
export interface LogLine {
  /** ms. */
  time: number;
  text: string;
  /** Of its stream. */
  labels: Record<string, string>;
}

/** The newest lines that a query gives from `from` until before `to`, ms. */
export interface LogRequest {
  /** The source's own model of a query of log lines. */
  query: Record<string, unknown>;
  from: number;
  to: number;
  /** Lines at most. */
  limit: number;
  signal: AbortSignal;
}

/** Lines that a source answered. */
export interface LogAnswer {
  /** The newest first. */
  lines: LogLine[];
  /** True where there were as many as were asked for, so that older ones may be missing. */
  isCut: boolean;
  /** Bytes that the source went through; undefined where it does not say. */
  bytesScanned?: number;
  notices: Notice[];
  /** True where the source says that lines are missing. */
  partial: boolean;
}

/** What lies in the streams of a query. */
export interface LogVolume {
  entries: number;
  bytes: number;
  streams: number;
}

/** Reads the lines of a source that keeps logs. */
export interface LogReader {
  /** Whether lines of this query can be counted by LogQL's pattern filter. */
  hasPatternFilter(query: Record<string, unknown>): boolean;
  /** @throws SourceError */
  readLines(request: LogRequest): Promise<LogAnswer>;
  /** From the index alone, which is quick; undefined where the source cannot tell. @throws SourceError */
  readVolume(request: Omit<LogRequest, 'limit'>): Promise<LogVolume | undefined>;
}
