import type { Instance } from '../../dev/host/pluginClient';
import type { PluginProcess } from '../../dev/host/pluginProcess';
import { instanceFor, withSource } from '../../test/integration/environment';
import type { LoadedSeries } from '../../test/integration/prometheus';

const minute = 60_000;
const day = 86_400_000;

/** All that a backtest of 20 windows of a day reads, with two weeks before the first. */
export const historyMs = 36 * day;
const seriesOfRule = 20;
const seriesOfBacktest = 40;

/** Series of a rule and of a backtest with daily waves and noise; the same in every run. */
export function listSeries(): LoadedSeries[] {
  const series = (name: string, count: number) => Array.from({ length: count }, (_, id) => ({ name, id }));
  return [...series('rule', seriesOfRule), ...series('heavy', seriesOfBacktest)].map(({ name, id }) => ({
    name,
    labels: { id: String(id) },
    value: (time) => {
      const x = Math.sin(time * 12.9898 + id * 78.233) * 43_758.5453;
      const noise = x - Math.floor(x);
      return Math.round((100 + id + 30 * Math.sin((2 * Math.PI * time) / day + id) + 5 * noise) * 1000) / 1000;
    },
  }));
}

/** A data source of an organisation of its own, with limits as they are by default. */
export function createInstance(prometheusUrl: string, orgId: number): Instance {
  const { jsonData, ...instance } = instanceFor(prometheusUrl);
  return { ...instance, orgId, uid: `foresight-${orgId}`, jsonData: { ...jsonData, limits: {} } };
}

/** Evaluates an anomaly rule over 20 series at a time, as alerting does. @throws Error where it fails. */
export async function evaluateRule(plugin: PluginProcess, instance: Instance, to: number): Promise<void> {
  const model = withSource({ expr: 'rule', queryType: 'anomalies', step: '1m', training: '3d', output: 'anomalyFlag' });
  const query = { refId: 'A', from: to - 10 * minute, to, intervalMs: minute, model };
  const { A: answer } = await plugin.queryBytes(instance, [query], { headers: { FromAlert: 'true' } });
  if (answer.error || !answer.frames?.length) {
    throw new Error(answer.error || 'The rule had no data.');
  }
}

/** A query that takes minutes of a core; `round` makes it one that no cache knows. */
export interface HeavyQuery {
  queryType: 'backtest' | 'forecast';
  round: number;
  to: number;
  signal: AbortSignal;
}

/** Runs it, and waits for its answer or its end. */
export async function runHeavy(
  plugin: PluginProcess,
  instance: Instance,
  { queryType, round, to, signal }: HeavyQuery
): Promise<void> {
  const own = { windows: 20, horizon: '1d', coverage: 0.5 + (round % 4000) / 10_000 };
  const model = withSource({ expr: 'heavy', queryType, step: '1m', training: '14d', ...own });
  const query = { refId: 'A', from: to - day, to, intervalMs: minute, model };
  const answers = await plugin.queryBytes(instance, [query], { signal }).catch((error: unknown) => {
    if (!signal.aborted) {
      throw error;
    }
    return undefined;
  });
  if (answers?.A.error) {
    throw new Error(answers.A.error);
  }
}
