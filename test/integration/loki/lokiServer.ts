import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startLoki } from '../../../dev/demo/live';
import type { LogReader, LogRequest, Source } from '../../../src/queries';
import { createSource } from '../../../src/backend/sources';
import type { Settings } from '../../../src/backend/settings';
import type { Environment } from '../environment';
import { settingsWith } from '../../support/backend/settingsWith';

/** A line that is written: its time in ns, or in ms. */
export interface WrittenLine {
  ns: bigint;
  text: string;
  /** Structured metadata. */
  metadata?: Record<string, string>;
}

/** A running Loki, with what tests do to it. */
export interface LokiServer {
  url: string;
  settings: Settings;
  source: Source & { logs: LogReader };
  /** Writes lines to one stream, oldest first. */
  push(labels: Record<string, string>, lines: WrittenLine[]): Promise<void>;
  stop(): Promise<void>;
}

/** A test of a Loki that several share. */
export interface LokiTest {
  /** The claim. */
  name: string;
  run(loki: LokiServer, environment: Environment): Promise<void>;
}

export const hour = 3_600_000;

/** Starts a Loki of its own, on its defaults but for these limits. */
export async function startOwnLoki(executable: string, limits: Record<string, unknown> = {}): Promise<LokiServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-loki-'));
  const server = await startLoki({ loki: executable, folder, port: await freePort(), limits });
  return {
    ...reachLoki(server.url),
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A Loki that runs already. */
export function reachLoki(url: string): LokiServer {
  const settings = settingsWith({ sources: [{ uid: 'logs', kind: 'loki', name: 'Logs', url }] });
  const source = createSource(settings, 'logs');
  if (!source.logs) {
    throw new Error('Sources of kind loki read no lines.');
  }
  return {
    url,
    settings,
    source: { ...source, logs: source.logs },
    push: (stream, lines) => push(url, stream, lines),
    stop: () => Promise.resolve(),
  };
}

async function push(url: string, stream: Record<string, string>, lines: WrittenLine[]): Promise<void> {
  const values = lines.map(({ ns, text, metadata }) => [String(ns), text, ...(metadata ? [metadata] : [])]);
  const response = await fetch(`${url}/loki/api/v1/push`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ streams: [{ stream, values }] }),
  });
  if (!response.ok) {
    throw new Error(`Loki took no lines: ${response.status} ${await response.text()}`);
  }
}

/** A label that no other run has, so that a Loki may be used again. */
let runs = 0;
export function nameRun(): string {
  return `integration-${Date.now()}-${runs++}`;
}

/** A request for the last hour. */
export function lastHour(expr: string, limit = 5_000): LogRequest {
  const to = Date.now() + 1_000;
  return { query: { expr }, from: to - hour, to, limit, signal: new AbortController().signal };
}
