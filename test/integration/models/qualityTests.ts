import assert from 'node:assert/strict';
import { toAlertRules, type RuleSpec } from '../../../src/alerts';
import { chooseCoverageBand, driftLimit, hour } from '../../../src/engine';
import { readRows, type Frame } from '../../../src/frames';
import { instanceFor, readFrames, type Environment, type IntegrationTest } from '../environment';
import type { DriftHistory } from './startDrift';

const recent = '7d';
const band = chooseCoverageBand(0.95);
const learning = { training: '14d', step: '30m' } as const;
const horizon = '6h';
const orders = { refId: 'A', expr: 'orders', range: true };

const watch: RuleSpec = {
  folder: 'Integration',
  group: 'models',
  interval: '1h',
  for: '0s',
  severity: 'warning',
  foresight: 'foresight',
  labels: {},
  annotations: {},
  kind: 'modelQuality',
  name: 'Forecasts of orders no longer fit',
  source: { uid: 'prom', query: orders },
  learning,
  fires: 'coverage',
  recent,
  ...band,
};

/** The instance that asks the Prometheus of the two shops. */
export function driftInstance({ prometheus }: DriftHistory) {
  return { ...instanceFor(prometheus.url), uid: 'drift' };
}

async function query(
  { plugin }: Environment,
  history: DriftHistory,
  { model, headers = {} }: { model: Record<string, unknown>; headers?: Record<string, string> }
): Promise<Frame[]> {
  const query = { refId: 'A', from: history.end - 24 * hour, to: history.end, intervalMs: 60_000, model };
  const answer = (await plugin.queryData(driftInstance(history), [query], headers)).get('A');
  assert.ok(answer);
  return readFrames(answer);
}

/** What the rule's condition reads, by shop. */
async function readCondition(environment: Environment, history: DriftHistory, spec: RuleSpec) {
  const [{ model }] = toAlertRules(spec)[0].data;
  const frames = await query(environment, history, { model, headers: { FromAlert: 'true' } });
  return Object.fromEntries(
    frames.map(({ fields: [field, ...others] }) => {
      assert.deepEqual(others, [], 'an alert rule reads one column');
      return [field.labels?.shop ?? '', Number(field.values[0])];
    })
  );
}

/** Of a series whose noise grows since some days, and its sibling. */
export function qualityTests(open: () => Promise<DriftHistory>): IntegrationTest[] {
  return [
    {
      name: 'a series that has drifted is the worst of its query: coverage left its band, drift is evident, and what changed is said',
      async run(environment) {
        const history = await open();
        const model = {
          ...learning,
          horizon,
          queryType: 'modelQuality',
          source: { uid: 'prom' },
          query: orders,
          recent,
        };
        const [table] = await query(environment, history, { model: { ...model, output: 'scores' } });
        const [worst, other, ...more] = readRows(table);
        assert.equal(more.length, 0);
        assert.match(worst.text('series'), /drifted/);
        const describe = (row: typeof worst) =>
          `coverage ${row.number('coverage')}, before ${row.number('coverageBefore')}, drift ${row.number('drift')}, ${row.text('changed')}`;
        console.log(`      drifted: ${describe(worst)}\n      steady: ${describe(other)}`);
        assert.ok(worst.number('coverage') < band.min && worst.number('drift') >= driftLimit, describe(worst));
        assert.ok(worst.number('coverageBefore') >= band.min, describe(worst));
        assert.ok(Math.abs(worst.number('changedAt') - history.driftedAt) <= 48 * hour, describe(worst));
        assert.ok(other.number('coverage') >= band.min && other.number('drift') < driftLimit, describe(other));
        assert.match(worst.text('changed'), /^Other noise/);
        assert.equal(other.text('changed'), '');
      },
    },
    {
      name: 'rules of the kind modelQuality read one number per series, past the limit for the one that has drifted alone',
      async run(environment) {
        const history = await open();
        const coverage = await readCondition(environment, history, watch);
        assert.ok(coverage.drifted < band.min && coverage.steady >= band.min, JSON.stringify(coverage));
        const drift = await readCondition(environment, history, { ...watch, fires: 'drift' } as RuleSpec);
        assert.ok(drift.drifted >= driftLimit && drift.steady < driftLimit, JSON.stringify(drift));
      },
    },
  ];
}
