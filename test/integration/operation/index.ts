import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { day, hour, minute } from '../../../src/engine';
import {
  findPart,
  readProgress,
  readRows,
  type AnswerProgress,
  type Frame,
  type TableReader,
} from '../../../src/frames';
import { grafanaTokenKey } from '../../../src/sources';
import type { Instance } from '../../../dev/host/pluginClient';
import { instanceFor, readFrames, type Environment, type IntegrationTest } from '../environment';
import { startPrometheus, type LoadedSeries, type RunningPrometheus } from '../prometheus';
import { startStandIn, type StandIn, type StandInSetup } from './startStandIn';

const token = 'integration-grafana-token';
const maxWait = 4 * minute;
const step = minute;

/** Tests of assessments against a real Prometheus in which a service fails for an hour, and a stand-in for Grafana. */
export function assessTests(): { tests: IntegrationTest[]; stop(): Promise<void> } {
  let shared: Promise<RunningPrometheus> | undefined;
  const open = () => (shared ??= startShop());
  return {
    tests: [
      {
        name: 'of 5,000 alert rules an assessment says what it knows, how far it is, and how many wait for a backtest',
        run: async (environment) => testManyRules(environment, await open()),
      },
      {
        name: 'without the right to read rules, what needs them is unknown and names the right, and the rest is assessed',
        run: async (environment) => testNoRight(environment, await open()),
      },
    ],
    stop: async () => (await shared?.catch(() => undefined))?.stop(),
  };
}

/** Eight days of two services, of which web fails for an hour two days ago, and some hours of the future: assessments are of the present. */
function startShop(): Promise<RunningPrometheus> {
  const to = Math.floor(Date.now() / hour) * hour;
  const range = { from: to - 8 * day, to: to + 3 * hour, step };
  const count = (perMinute: (time: number) => number) => {
    let sum = 0;
    let last = -1;
    return (time: number) => {
      sum = time < last ? 0 : sum + perMinute(time);
      last = time;
      return sum;
    };
  };
  const failing = (time: number) => time >= to - 2 * day && time < to - 2 * day + hour;
  const usual = (time: number) => 600 + 200 * Math.sin((2 * Math.PI * time) / day) + 20 * Math.sin(time / 7_777_777);
  const requests = (service: string, status: string, perMinute: (time: number) => number): LoadedSeries => ({
    name: 'http_requests_total',
    labels: { service, status, job: service },
    value: count(perMinute),
  });
  const series = [
    requests('web', '200', usual),
    requests('web', '500', (time) => (failing(time) ? 400 : 2)),
    requests('db', '200', usual),
    requests('db', '500', () => 1),
  ];
  return startPrometheus(series, range);
}

const panel = (id: number, expr: string) => ({
  id,
  type: 'timeseries',
  title: expr,
  datasource: { type: 'prometheus', uid: 'prom' },
  targets: [{ refId: 'A', expr }],
});
const dashboards = [
  { uid: 'good', title: 'Good', panels: [panel(1, 'sum(rate(http_requests_total[5m]))')] },
  { uid: 'empty', title: 'Empty', panels: [panel(1, 'gone_total'), panel(2, 'gone_too_total')] },
];

async function testManyRules(environment: Environment, prometheus: RunningPrometheus): Promise<void> {
  const began = Date.now();
  const { rows, seen } = await assess(environment, prometheus, { rules: 5_000, dashboards });
  const took = Math.round((Date.now() - began) / 1000);
  const covered = find(rows, 'critical-signals-alerted', 'web');
  assert.equal(covered.text('outcome'), 'passed');
  assert.equal(find(rows, 'critical-signals-alerted', 'db').text('outcome'), 'failed');
  assert.match(find(rows, 'alert-context').text('found'), /^Of 5000 rules, 5000 have no runbook, 0 no owner/);
  const waiting = rows.filter((row) => row.text('check') === 'alert-precision' && row.text('outcome') === 'unknown');
  assert.match(waiting[0]?.text('found') ?? '', /Of 4990 of 5000 rules nobody kept what they did/);
  assert.match(find(rows, 'alert-recall', 'web').text('found'), /1 incident, with an alert/);
  assert.equal(find(rows, 'notification-routes').text('outcome'), 'failed');
  assert.match(find(rows, 'dashboards-answer').text('found'), /^1 of 2 dashboards .* Empty/);
  assert.match(find(rows, 'least-privilege').text('outcome'), /passed/);
  // What is over before a query has to be answered has no progress to tell.
  assert.ok(took <= 3 || seen.length >= 1, `progress was seen ${seen.length} times in ${took} s`);
  assert.ok(seen.every(({ done, total }) => done <= total));
  console.log(`      5,000 rules: ${took} s, ${seen.length} looks, ${rows.length} rows`);
}

async function testNoRight(environment: Environment, prometheus: RunningPrometheus): Promise<void> {
  const { rows } = await assess(environment, prometheus, { rules: 10, dashboards, without: ['alert.rules:read'] });
  const needing = ['critical-signals-alerted', 'notification-routes', 'dashboards-answer'];
  const [signals, routes, shown] = needing.map((check) => rows.filter((row) => row.text('check') === check));
  // The source has no rules of its own: what Grafana has is not known.
  assert.ok(signals.length > 0 && signals.every((row) => row.text('outcome') === 'unknown'));
  assert.ok(signals.some((row) => row.text('found').includes('alert.rules:read')));
  assert.equal(routes[0].text('outcome'), 'failed');
  assert.match(shown[0].text('found'), /1 of 2 dashboards/);
}

function find(rows: TableReader[], check: string, service = ''): TableReader {
  const found = rows.find((row) => row.text('check') === check && row.text('service') === service);
  assert.ok(
    found,
    `there is no row of ${check} for "${service}": ${rows.map((row) => `${row.text('check')}/${row.text('service')} ${row.text('outcome')} ${row.text('found')}`).join('; ')}`
  );
  return found;
}

/** Asks until nothing is in progress; what was seen of the progress on the way. */
async function assess(
  { plugin }: Environment,
  prometheus: RunningPrometheus,
  setup: StandInSetup
): Promise<{ rows: TableReader[]; seen: AnswerProgress[] }> {
  const grafana = await startStandIn(setup);
  const seen: AnswerProgress[] = [];
  try {
    const instance = createInstance(prometheus, grafana);
    for (const end = Date.now() + maxWait; Date.now() < end; await sleep(500)) {
      const to = Date.now();
      const model = { queryType: 'maturity', output: 'checks', source: { uid: 'prom' }, weeks: 1 };
      const query = { refId: 'A', from: to - hour, to, intervalMs: minute, model };
      const answer = (await plugin.queryData(instance, [query])).get('A');
      assert.ok(answer);
      const frames: Frame[] = readFrames(answer);
      const progress = readProgress(frames);
      if (progress === undefined) {
        return { rows: readRows(findPart(frames, 'checks')), seen };
      }
      seen.push(progress);
    }
    throw new Error(`It was not done in time: ${JSON.stringify(seen.slice(-1))}`);
  } finally {
    grafana.stop();
  }
}

function createInstance({ url }: RunningPrometheus, grafana: StandIn): Instance {
  const plain = instanceFor(url);
  return {
    ...plain,
    uid: 'assessed',
    lastUpdatedMs: Date.now(),
    jsonData: { ...plain.jsonData, grafanaUrl: grafana.url, insight: { metrics: 'prom' }, maturity: { backtests: 10 } },
    secureJsonData: { ...plain.secureJsonData, [grafanaTokenKey]: token },
  };
}
