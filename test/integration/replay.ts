import assert from 'node:assert/strict';
import { createHistoryCache } from '../../src/backend/cache';
import { createSource } from '../../src/backend/sources';
import { readSettings } from '../../src/backend/settings';
import { runEngineTask, type ReadHistory } from '../../src/queries';
import { evaluateRule, toAlertRules, type RuleSpec } from '../../src/alerts';
import { readFrames, type Environment, type IntegrationTest } from './environment';
import { spikeTime } from './history';
import { hour } from '../../src/engine';

const common = {
  folder: 'Integration',
  group: 'replay',
  interval: '10m',
  for: '0s',
  severity: 'warning',
  foresight: 'foresight',
  labels: {},
  annotations: {},
} as const;

const unusual: RuleSpec = {
  ...common,
  kind: 'anomaly',
  name: 'Requests are unusual',
  source: { uid: 'prom', query: { refId: 'A', expr: 'shop_requests', range: true } },
  learning: { training: '7d', step: '5m' },
  direction: 'both',
  quorum: { anomalous: 1, of: 5 },
};

const disks = { uid: 'prom', query: { refId: 'A', expr: 'disk_used_percent', range: true } };

const breach: RuleSpec = {
  ...common,
  kind: 'forecastBreach',
  name: 'Disk will be nearly full',
  source: disks,
  learning: { training: '7d', step: '30m' },
  bound: 'upper',
  limit: 95,
  crossing: 'above',
  horizon: '6h',
};

const runway: RuleSpec = {
  ...common,
  kind: 'runway',
  name: 'Disk is full soon',
  source: disks,
  learning: { training: '7d', step: '1h' },
  limit: 97,
  crossing: 'above',
  horizon: '3d',
  fires: { within: '1d' },
};

const reducers: Record<string, (values: number[]) => number> = {
  last: (values) => values[values.length - 1],
  max: (values) => Math.max(...values),
  min: (values) => Math.min(...values),
  sum: (values) => values.reduce((total, value) => total + value, 0),
};

const formatKey = (labels: Record<string, string> = {}) => JSON.stringify(Object.entries(labels).sort());

/** What the running executable gives the rule's condition at one time, by series. */
async function live({ plugin, instance }: Environment, spec: RuleSpec, at: number): Promise<Record<string, number>> {
  const [ask, reduce] = toAlertRules(spec)[0].data;
  const from = at - ask.relativeTimeRange.from * 1000;
  const query = { refId: 'A', from, to: at, intervalMs: 1000, model: ask.model };
  const answer = (await plugin.queryData(instance, [query], { FromAlert: 'true' })).get('A');
  assert.ok(answer);
  const reducer = reducers[String(reduce.model.reducer)] ?? reducers.last;
  const numbers = readFrames(answer).flatMap(({ fields }) => fields.filter(({ type }) => type === 'number'));
  return Object.fromEntries(
    numbers.map(({ labels, values }) => [
      formatKey(labels),
      reducer(Array.from(values, Number).filter(Number.isFinite)),
    ])
  );
}

/** What a replay gives it, from the same Prometheus. */
async function backtested({ instance }: Environment, spec: RuleSpec, range: { from: number; to: number }) {
  const settings = readSettings({ ...instance, url: '', secureJsonData: {} }, {});
  const history = createHistoryCache();
  const owner = { orgId: 1, instanceUid: instance.uid, lastUpdatedMs: 1, limits: settings.limits };
  const readHistory: ReadHistory = (requested, { uid }) =>
    history.get({ ...requested, ...owner, source: createSource(settings, uid) });
  const { signal } = new AbortController();
  const [evaluations] = await evaluateRule(spec, range, {
    readHistory,
    executor: { run: runEngineTask },
    signal,
  });
  return evaluations;
}

/** Every third evaluation of two hours around the spike is asked for live, too. */
async function assertAgree(environment: Environment, spec: RuleSpec): Promise<void> {
  const spike = spikeTime(environment.dataEnd);
  const range = { from: spike - hour, to: spike + hour };
  const { start, interval, count, series } = await backtested(environment, spec, range);
  assert.ok(count === 12 && series.length > 0, `${count} evaluations of ${series.length} series`);
  for (let k = 0; k < count; k += 3) {
    const expected = await live(environment, spec, start + k * interval);
    const there = series.filter(({ values }) => !Number.isNaN(values[k]));
    const actual = Object.fromEntries(there.map(({ labels, values }) => [formatKey(labels), values[k]]));
    assert.deepEqual(actual, expected, new Date(start + k * interval).toISOString());
  }
}

export const tests: IntegrationTest[] = [unusual, breach, runway].map((spec) => ({
  name: `a replay gives a rule of kind ${spec.kind} the values that live queries gave it at those times`,
  run: (environment) => assertAgree(environment, spec),
}));
