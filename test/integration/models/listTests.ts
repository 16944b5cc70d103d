import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { toAlertRules, type RuleSpec } from '../../../src/alerts';
import { hour, minute } from '../../../src/engine';
import { findPart, readProgress, readRows, type AnswerProgress, type Frame } from '../../../src/frames';
import { dataSourceType } from '../../../src/queries';
import { grafanaTokenKey } from '../../../src/sources';
import { readFrames, type Environment, type IntegrationTest } from '../environment';
import { startStandIn, type StandIn } from '../operation/startStandIn';
import { driftInstance } from './qualityTests';
import type { DriftHistory } from './startDrift';

const token = 'integration-grafana-token';
const maxWait = 3 * minute;
const learning = { training: '14d', step: '10m' } as const;
const watched = (shop: string) => ({ refId: 'A', expr: `orders{shop="${shop}"}`, range: true });

const unusual: RuleSpec = {
  folder: 'Shop',
  group: 'orders',
  interval: '10m',
  for: '0s',
  severity: 'warning',
  foresight: 'foresight',
  labels: {},
  annotations: {},
  kind: 'anomaly',
  name: 'Orders are unusual',
  source: { uid: 'prom', query: watched('drifted') },
  learning,
  direction: 'both',
  quorum: { anomalous: 1, of: 5 },
};

const steady = {
  ...learning,
  refId: 'A',
  datasource: { type: dataSourceType, uid: 'foresight' },
  queryType: 'forecast',
  source: { uid: 'prom' },
  query: watched('steady'),
};
/** As many as take far longer than the first answer waits. */
const horizons = Array.from({ length: 16 }, (_, i) => `${i + 3}h`);
const panels = horizons.map((horizon, i) => ({
  id: i + 1,
  type: 'timeseries',
  title: `Orders of ${horizon}`,
  datasource: steady.datasource,
  targets: [{ ...steady, horizon }],
}));

async function startGrafana(): Promise<StandIn> {
  const rules = toAlertRules(unusual).map((rule) => ({ ...rule }) as Record<string, unknown> & { uid: string });
  const group = { name: 'orders', folder: 'Shop', interval: '10m', rules };
  return startStandIn({ rules: [group], dashboards: [{ uid: 'shop', title: 'Shop', panels }] });
}

/** Asks until nothing is in progress, as the page does; what was seen of the progress on the way. */
async function follow({ plugin }: Environment, history: DriftHistory, grafana: StandIn) {
  const plain = driftInstance(history);
  const instance = {
    ...plain,
    jsonData: { ...plain.jsonData, grafanaUrl: grafana.url },
    secureJsonData: { ...plain.secureJsonData, [grafanaTokenKey]: token },
    lastUpdatedMs: Date.now(),
  };
  const seen: AnswerProgress[] = [];
  for (const last = Date.now() + maxWait; Date.now() < last; await sleep(500)) {
    const to = Date.now();
    const model = { queryType: 'models', source: { uid: '' } };
    const query = { refId: 'A', from: to - hour, to, intervalMs: minute, model };
    const answer = (await plugin.queryData(instance, [query])).get('A');
    assert.ok(answer);
    const frames: Frame[] = readFrames(answer);
    const progress = readProgress(frames);
    if (progress === undefined) {
      return { frames, seen };
    }
    seen.push(progress);
  }
  throw new Error(`It was not done in time: ${JSON.stringify(seen.slice(-1))}`);
}

/** Of a rule on the series that has drifted, and a panel on its sibling. */
export function listTests(open: () => Promise<DriftHistory>): IntegrationTest[] {
  return [
    {
      name: 'the models of rules and dashboards are told with progress, then the one that has drifted first, with why and what to do',
      async run(environment) {
        const history = await open();
        const grafana = await startGrafana();
        try {
          const { frames, seen } = await follow(environment, history, grafana);
          assert.ok(seen.length > 0, 'No progress was seen.');
          assert.ok(seen.every(({ done, total }) => done <= total));
          const rows = readRows(findPart(frames, 'models'));
          const lines = rows.map((row) => [row.text('title'), row.text('reason'), row.text('advice')].join(' | '));
          console.log(`      ${seen.length} looks; ${lines.join(' ; ')}`);
          const [worst, ...others] = rows;
          assert.deepEqual([worst.text('origin'), worst.text('title')], ['rule', 'Shop / Orders are unusual']);
          assert.match(lines[0], /coverage has left the band .*\. (Other seasons|Another training|No change)/);
          assert.equal(others.length, panels.length);
          assert.ok(others.every((row) => row.text('origin') === 'dashboard' && row.text('reason') === ''));
        } finally {
          grafana.stop();
        }
      },
    },
  ];
}
