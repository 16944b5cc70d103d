import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startPlugin, type PluginProcess } from '../host/pluginProcess';
import type { Instance } from '../host/pluginClient';
import type { Demo } from '../host/server/api/demo';
import { prepareHistory, type History } from './history';
import { createExporter, freePort, listen, startLogs, startPrometheus, type LogServer } from './live';
import { incidentChoices } from './incidents';
import { startProgress, type ProgressOutput } from '../../cli/progress';
import { sourceUid } from './report';
import { claimFolder } from './runFile';

export interface SessionOptions {
  /** For history, state and logs. */
  folder: string;
  prometheus: string;
  promtool: string;
  /** Loki's executable. Default: a small reader in its place. */
  loki?: string;
  /** A Loki that runs already, instead of both. */
  lokiUrl?: string;
  /** How far back log lines go, ms. Default: a day. */
  past?: number;
  /** The plugin's backend executable. */
  backend: string;
  output: ProgressOutput;
  signal: AbortSignal;
}

/** The simulated shop with its history, in servers of its own. */
export interface RunningShop {
  history: History;
  prometheusUrl: string;
  logs: LogServer;
  exporterUrl: string;
}

/** All that `npm start` runs. */
export interface Session extends RunningShop {
  plugin: PluginProcess;
  /** A Foresight data source that may ask the demo's Prometheus. */
  instance: Instance;
}

type OnStop = (stop: () => Promise<void> | void) => void;

/** Starts history, exporter, Prometheus and backend; what was started is handed to `onStop` at once, to be undone in reverse. */
export async function startSession(options: SessionOptions, onStop: OnStop): Promise<Session> {
  const shop = await startShop(options, onStop);
  const plugin = await startBackend(options);
  onStop(plugin.stop);
  return { ...shop, plugin, instance: instanceFor(shop.prometheusUrl) };
}

/** The same without a backend. */
export async function startShop(options: Omit<SessionOptions, 'backend'>, onStop: OnStop): Promise<RunningShop> {
  const { folder, signal } = options;
  mkdirSync(folder, { recursive: true });
  const claim = claimFolder(path.join(folder, 'run.json'), path.join(folder, 'data'));
  onStop(claim.release);
  const history = await history28Days(options);

  const server = createExporter({ ...history, now: Date.now });
  const exporterPort = await listen(server, 0);
  onStop(() => {
    server.closeAllConnections();
    server.close();
  });
  const progress = startProgress('Prometheus', options.output);
  const prometheus = await startPrometheus({
    ...options,
    dataFolder: history.dataFolder,
    port: await freePort(),
    exporter: `127.0.0.1:${exporterPort}`,
    onStart: claim.setPrometheus,
  });
  onStop(prometheus.stop);
  progress.finish(`${prometheus.url} answers`);
  signal.throwIfAborted();
  const logs = await startLogs({ ...options, shop: history.shop }, onStop);
  return { history, prometheusUrl: prometheus.url, logs, exporterUrl: `http://127.0.0.1:${exporterPort}` };
}

/** What a host needs to know of the shop. */
export function describeDemo(exporterUrl: string): Demo {
  return { home: '/d/foresight-tour', incidentsUrl: `${exporterUrl}/incidents`, choices: incidentChoices };
}

async function history28Days({ folder, promtool, output, signal }: Omit<SessionOptions, 'backend'>): Promise<History> {
  const progress = startProgress('History of the shop', output);
  const history = await prepareHistory({ folder, promtool, now: Date.now, onProgress: progress.update, signal });
  progress.finish(history.continuedFrom === 'none' ? '28 days created' : 'continued to now');
  return history;
}

async function startBackend({ backend, output }: SessionOptions): Promise<PluginProcess> {
  const progress = startProgress('Backend', output);
  const plugin = await startPlugin({ executable: backend });
  progress.finish(`${path.basename(backend)} runs as process ${plugin.pid}`);
  return plugin;
}

function instanceFor(url: string): Instance {
  const sources = [{ uid: sourceUid, kind: 'prometheus', name: 'Prometheus', url }];
  return { uid: 'foresight', name: 'Foresight', jsonData: { sources }, lastUpdatedMs: 1 };
}
