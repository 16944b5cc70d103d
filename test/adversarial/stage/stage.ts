import type { Instance } from '../../../dev/host/pluginClient';
import { startPlugin, type PluginProcess } from '../../../dev/host/pluginProcess';
import { connect, type Wire } from './caller';

/** What all groups are run with. */
export interface Stage {
  /** Path of the backend executable. */
  executable: string;
  /** Inputs of the fuzz. */
  inputs: number;
  seed: number;
  /** Minutes of the soak; 0 for none. */
  soakMinutes: number;
}

/** A process of the plugin under attack. */
export interface Target {
  process: PluginProcess;
  /** Grafana's one connection, which all share. */
  wire: Wire;
  log: string[];
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** Starts a process for a group. */
export async function startTarget(stage: Stage, environment: Record<string, string> = {}): Promise<Target> {
  const log: string[] = [];
  const plugin = await startPlugin({ executable: stage.executable, environment, onLog: (line) => log.push(line) });
  const wire = connect(plugin.target);
  let alive = true;
  void plugin.ended.then(() => (alive = false));
  return {
    process: plugin,
    wire,
    log,
    isAlive: () => alive,
    stop: async () => {
      wire.close();
      await plugin.stop();
    },
  };
}

/** Each secret that the groups use begins with this: it may be in no answer and no line of the log. */
export const secretMark = 'S3cr3tMark';

/** A data source that may ask one Prometheus at `url`, as `prom`, with a token. */
export function createInstance(url: string, jsonData: object = {}): Instance {
  return {
    uid: 'foresight',
    name: 'Foresight',
    lastUpdatedMs: 1,
    jsonData: { sources: [{ uid: 'prom', kind: 'prometheus', url }], ...jsonData },
    secureJsonData: { 'source.prom.token': `${secretMark}-prom` },
  };
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A query over the last hours. */
export function createQuery(model: object | string, refId = 'A') {
  const to = Date.now();
  return { refId, from: to - 6 * hour, to, model };
}

/** A small forecast of an expression of `prom`. */
export function createModel(more: object = {}, expr = 'up'): Record<string, unknown> {
  return { source: { uid: 'prom' }, query: { expr }, step: '5m', training: '1d', horizon: '1h', ...more };
}
