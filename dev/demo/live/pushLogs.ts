import type { Snapshot } from '../shop';
import { second } from '../time';
import { logLines } from './logLines';

export interface LogOptions {
  /** Loki's base URL. */
  url: string;
  /** The shop now. */
  snapshot(): Snapshot;
  onError(message: string): void;
}

const every = 5 * second;

/** Sends the shop's log lines to Loki every few seconds; returns what ends it. A failed push is told and dropped. */
export function pushLogs({ url, snapshot, onError }: LogOptions): () => void {
  const endpoint = new URL('/loki/api/v1/push', url);
  const timer = setInterval(() => {
    sendLines(endpoint, snapshot()).catch((error: Error) => onError(`Loki at ${url} took no logs: ${error.message}`));
  }, every);
  return () => clearInterval(timer);
}

async function sendLines(endpoint: URL, snapshot: Snapshot): Promise<void> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ streams: logLines(snapshot, every) }),
    signal: AbortSignal.timeout(every),
  });
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
}
