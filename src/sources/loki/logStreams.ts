import { isMapping } from '../../schema';
import type { AllowedSource, ConnectionSettings } from '../http/connection';
import { directConnection } from '../http/directConnection';
import { httpRequest, httpText } from '../http/httpRequest';
import { malformed } from '../http/sourceFailure';

/** A line of a log. */
export interface LogLine {
  /** ms. */
  time: number;
  text: string;
}

/** The newest lines that a query gives between two times, ms. */
export interface LogLinesRequest {
  query: string;
  from: number;
  to: number;
  limit: number;
  signal: AbortSignal;
}

/** A Loki that lines are written to and read from, other than by queries of series. */
export interface LogStreams {
  /** @throws SourceError */
  push(labels: Record<string, string>, lines: LogLine[], signal: AbortSignal): Promise<void>;
  /** The newest first. @throws SourceError */
  read(request: LogLinesRequest): Promise<LogLine[]>;
}

/** Writes and reads lines by Loki's HTTP API. */
export function lokiStreams(source: AllowedSource, settings: ConnectionSettings): LogStreams {
  const connection = directConnection(source, settings);
  return {
    push: (labels, lines, signal) => {
      const values = lines.map(({ time, text }) => [toNanoseconds(time), text]);
      const body = JSON.stringify({ streams: [{ stream: labels, values }] });
      return httpRequest(
        connection,
        { path: 'loki/api/v1/push', method: 'POST', contentType: 'application/json', body, signal },
        () => undefined
      );
    },
    async read({ query, from, to, limit, signal }) {
      const params = new URLSearchParams({
        query,
        start: toNanoseconds(from),
        end: toNanoseconds(to),
        limit: String(limit),
        direction: 'backward',
      });
      const text = await httpText(connection, { path: `loki/api/v1/query_range?${params}`, method: 'GET', signal });
      const lines = readStreams(text);
      if (lines === undefined) {
        throw malformed(connection, 'it holds no streams of lines');
      }
      return lines.sort((a, b) => b.time - a.time).slice(0, limit);
    },
  };
}

/** Loki's times are whole nanoseconds, which numbers do not hold. */
function toNanoseconds(ms: number): string {
  return `${Math.floor(ms)}000000`;
}

function readStreams(text: string): LogLine[] | undefined {
  const data = readData(text);
  if (!Array.isArray(data)) {
    return undefined;
  }
  return data.flatMap((stream: unknown) => {
    const values: unknown = isMapping(stream) ? stream.values : undefined;
    return Array.isArray(values) ? values.flatMap(readLine) : [];
  });
}

function readData(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return isMapping(body) && isMapping(body.data) ? body.data.result : undefined;
  } catch {
    return undefined;
  }
}

function readLine(value: unknown): LogLine[] {
  const [time, text]: unknown[] = Array.isArray(value) ? value : [];
  const ms = Number(String(time).slice(0, -6));
  return typeof text === 'string' && Number.isFinite(ms) ? [{ time: ms, text }] : [];
}
