import assert from 'node:assert/strict';
import { createHistoryCache } from '../../src/backend/cache';
import { createSource } from '../../src/backend/sources';
import { readSettings } from '../../src/backend/settings';
import { runEngineTask, type ReadHistory } from '../../src/queries';
import { evaluateRule, simulateAlerts, toAlertRules, type RuleSpec } from '../../src/alerts';
import { readFrames, type Environment, type IntegrationTest } from './environment';
import { spikeTime } from './history';
import { hour, minute } from '../../src/engine';

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
  const settings = readSettings({
    instance: { ...instance, url: '', secureJsonData: {} },
    orgId: 1,
    grafanaConfig: {},
  });
  const history = createHistoryCache();
  const owner = { orgId: 1, instanceUid: instance.uid, settingsVersion: '1', limits: settings.limits };
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

const silent: RuleSpec = {
  ...common,
  kind: 'missing',
  name: 'A series is silent',
  source: {
    uid: 'prom',
    query: {
      refId: 'A',
      expr: 'label_replace({__name__=~"with_gap|constant"}, "of", "$1", "__name__", "(.*)")',
      range: true,
    },
  },
  what: 'missing',
  within: '30m',
};

const agreements = [unusual, breach, runway].map((spec) => ({
  name: `a replay gives a rule of kind ${spec.kind} the values that live queries gave it at those times`,
  run: (environment: Environment) => assertAgree(environment, spec),
}));

export const tests: IntegrationTest[] = [
  ...agreements,
  {
    name: 'a rule about missing data alerts for the one of two series that is silent',
    async run(environment) {
      const gap = { from: environment.dataEnd - 30 * hour, to: environment.dataEnd - 24 * hour };
      const evaluations = await backtested(environment, silent, { from: gap.from - 2 * hour, to: gap.to + 2 * hour });
      const alerts = simulateAlerts(silent, [evaluations]);
      assert.deepEqual(
        alerts.map(({ labels }) => labels),
        [{ of: 'with_gap' }]
      );
      const [{ from, to }] = alerts;
      assert.ok(from - gap.from >= 30 * minute && from - gap.from <= 50 * minute, `fired after ${from - gap.from} ms`);
      assert.ok(Math.abs(to - gap.to) <= 20 * minute, `ended ${to - gap.to} ms after the gap`);
    },
  },
];
