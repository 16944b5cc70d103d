import type { LogLine, LogRequest } from '../../queries';
import type { AllowedSource, ConnectionSettings } from '../http/connection';
import { directConnection } from '../http/directConnection';
import { httpRequest } from '../http/httpRequest';
import { writeNanoseconds } from '../logs/instant';
import { readLines } from './logReader';

/** The newest lines that an expression gives. */
export type LogLinesRequest = Omit<LogRequest, 'query'> & { query: string };

/** A Loki that lines are written to and read from, other than by queries of series. */
export interface LogStreams {
  /** @throws SourceError */
  push(
    labels: Record<string, string>,
    lines: Array<Pick<LogLine, 'time' | 'text'>>,
    signal: AbortSignal
  ): Promise<void>;
  /** The newest first. @throws SourceError */
  read(request: LogLinesRequest): Promise<LogLine[]>;
}

/** Writes and reads lines by Loki's HTTP API. */
export function lokiStreams(source: AllowedSource, settings: ConnectionSettings): LogStreams {
  const connection = directConnection(source, settings);
  return {
    push: (labels, lines, signal) => {
      const values = lines.map(({ time, text }) => [writeNanoseconds({ time, nanos: 0 }), text]);
      const body = JSON.stringify({ streams: [{ stream: labels, values }] });
      return httpRequest(
        connection,
        { path: 'loki/api/v1/push', method: 'POST', contentType: 'application/json', body, signal },
        () => undefined
      );
    },
    async read({ query, ...request }) {
      const { lines } = await readLines(connection, query, request);
      return lines;
    },
  };
}
