import path from 'node:path';
import { createInlinePool, createPool } from '../../src/backend';
import { secretKey } from '../../src/sources';
import { CommandError, type CommandCall, type CommandOption } from '../command';

/** A server that queries go to. */
export interface Server {
  kind: 'prometheus' | 'loki';
  url: string;
  token: string;
}

/** The options of every command that queries Prometheus or Loki. */
export const sourceOptions: Record<string, CommandOption> = {
  prometheus: {
    value: 'URL',
    summary: 'The address of Prometheus, for its queries of every source; a token is read from PROMETHEUS_TOKEN.',
  },
  loki: { value: 'URL', summary: 'The address of Loki, for its queries; a token is read from LOKI_TOKEN.' },
  workers: { value: 'N', summary: 'Threads that compute; 0 = none beside the main one. Default 2.' },
};

/** The threads that a command names. @throws CommandError */
export function readWorkers({ values }: CommandCall): number {
  const workers = Number(values.workers ?? 2);
  if (!Number.isInteger(workers) || workers < 0 || workers > 64) {
    throw new CommandError(`--workers is ${values.workers}. Give a whole number from 0 to 64.`);
  }
  return workers;
}

/** The Prometheus and the Loki that a command names, at least one of them. @throws CommandError */
export function readServers({ values, environment }: CommandCall): Server[] {
  const servers: Server[] = [
    { kind: 'prometheus', url: values.prometheus ?? '', token: environment.PROMETHEUS_TOKEN?.trim() ?? '' },
    { kind: 'loki', url: values.loki ?? '', token: environment.LOKI_TOKEN?.trim() ?? '' },
  ];
  const named = servers.filter(({ url }) => url.trim() !== '');
  if (named.length === 0) {
    throw new CommandError('--prometheus is missing. Give it, such as --prometheus http://localhost:9090, or --loki.');
  }
  return named;
}

/** Nobody waits for one answer of many: what is read stays until all is done. */
const limits = { cacheBytes: 512 * 1024 * 1024, maxPoints: 20_000_000, timeoutMs: 120_000 };

/** Threads that compute; 0 = none beside the main one. */
export function openPool(workers: number): ReturnType<typeof createPool> {
  const entry = path.join(__dirname, '..', '..', 'src', 'backend', 'workers', 'worker.ts');
  return workers === 0 ? createInlinePool() : createPool({ entry, workers });
}

/** Settings of a data source over these servers, as Grafana would hand them to the backend. */
export function createInstance(servers: readonly Server[]) {
  const sources = servers.map(({ kind, url }) => ({
    uid: kind,
    kind,
    name: kind === 'loki' ? 'Loki' : 'Prometheus',
    url,
  }));
  const secrets = servers
    .filter(({ token }) => token !== '')
    .map(({ kind, token }): [string, string] => [secretKey(kind, 'token'), token]);
  return {
    uid: 'rules',
    name: 'this command',
    url: '',
    lastUpdatedMs: 1,
    jsonData: { sources, limits },
    secureJsonData: Object.fromEntries(secrets),
  };
}
