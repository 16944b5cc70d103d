import { startProgress, type ProgressOutput } from '../../../cli/progress';
import { startLogReader } from '../../logql';
import type { Shop } from '../shop';
import { freePort } from './freePort';
import { pushLogs } from './pushLogs';
import { startLoki } from './startLoki';

export interface LogServerOptions {
  shop: Shop;
  /** Path of Loki's executable, where there is one. */
  loki?: string;
  /** A Loki that runs already: it is read, and not written to. */
  lokiUrl?: string;
  /** How far back the lines go, ms. Default: a day. */
  past?: number;
  /** For Loki's configuration and data. */
  folder: string;
  output: ProgressOutput;
  signal: AbortSignal;
}

/** Where logs are read from. */
export interface LogServer {
  url: string;
  /** What it is, for people. */
  description: string;
}

type OnStop = (stop: () => Promise<void> | void) => void;

/** Starts Loki, or the small log reader in its place, and sends it what the shop logs; a Loki that runs already is taken as it is. */
export async function startLogs(options: LogServerOptions, onStop: OnStop): Promise<LogServer> {
  const { shop, loki, lokiUrl, past, output, signal } = options;
  if (lokiUrl) {
    return { url: lokiUrl, description: `Logs are read from Loki at ${lokiUrl}; the shop writes none there.` };
  }
  const progress = startProgress('Logs', output);
  const server =
    loki === undefined ? await startLogReader() : await startLoki({ ...options, loki, port: await freePort() });
  onStop(server.stop);
  const onError = (message: string) => output.write(`${message}\n`);
  const { url } = server;
  onStop(
    await pushLogs({
      url,
      snapshotAt: shop.snapshotAt,
      now: Date.now,
      past,
      onError,
      onProgress: progress.update,
      signal,
    })
  );
  progress.finish(`${url} answers`);
  return {
    url,
    description:
      loki === undefined
        ? `There is no Loki: a small reader answers the demo's log queries at ${url}. \`npm run loki\` builds a Loki.`
        : `Loki is at ${url}.`,
  };
}
