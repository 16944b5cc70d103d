import type http from 'node:http';
import type net from 'node:net';
import type { SourceRequest } from '../stage/source';

/** How a source fails, what is seen of it, and that it is over once the source is well again. */
export interface Fault {
  /** As in the table of docs/reliability.md. */
  name: string;
  /** How the failing source answers a range query. */
  answer(response: http.ServerResponse, request: SourceRequest): void;
  /** Statuses of the query's answer that are right. */
  status: number[];
  /** What its error, or its notices, must say. */
  says?: RegExp;
  /** True for data that look like any others: they are believed, and kept as long as others. */
  isKept?: true;
  /** Longest wait for the source, ms; default 1.5 s. */
  timeoutMs?: number;
  /** Default prometheus. */
  kind?: 'grafana';
}

/** Ends the connection in the midst of an answer. */
export function cut(socket: net.Socket | null): void {
  socket?.destroy();
}
