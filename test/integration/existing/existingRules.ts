import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createForesight } from '../../../cli';
import { backtestAnyRule, readRules, toEvaluable, type Alert, type ImportedRule } from '../../../src/alerts';
import type { IntegrationTest } from '../environment';
import { startLivePrometheus } from './livePrometheus';

const rules = `
groups:
  - name: live
    interval: 5s
    rules:
      - record: live:wave:max
        expr: max(wave)
      - { alert: AtOnce, expr: wave > 5, labels: { severity: page } }
      - { alert: Waits, expr: wave > 5, for: 10s }
      - { alert: Stays, expr: wave > 5, for: 5s, keep_firing_for: 15s }
      - { alert: Recorded, expr: 'live:wave:max > 5', for: 5s }
      - { alert: Gone, expr: absent(comes_and_goes), for: 5s }
      - { alert: There, expr: comes_and_goes > 0, keep_firing_for: 10s }
      - { alert: NotANumber, expr: odd != 1 }
      - { alert: Labelled, expr: wave > 5, labels: { copy: 'of {{ $labels.part }}' } }
`;

const durationMs = 150_000;
const settleMs = 20_000;
const intervalMs = 5000;

/** High for `on` of every `period` seconds. */
const isHigh = (time: number, period: number, on: number) => (time / 1000) % period < on;

function expose(time: number): string[] {
  const wave = [
    ['a', 40, 22],
    ['b', 33, 9],
    ['c', 26, 17],
  ] as const;
  return [
    ...wave.map(([part, period, on]) => `wave{part="${part}"} ${isHigh(time, period, on) ? 9 : 1}`),
    ...(isHigh(time, 50, 30) ? ['comes_and_goes 1'] : []),
    `odd ${isHigh(time, 36, 14) ? 'NaN' : 1}`,
  ];
}

type States = Map<string, Set<number>>;

/** Evaluations at which each alert was firing, as Prometheus has stored them. */
async function readStored(url: string, seconds: number): Promise<{ firing: States; times: number[] }> {
  const samples = await query(url, `ALERTS{alertstate="firing"}[${seconds}s]`);
  const firing: States = new Map();
  samples.forEach(({ metric, values }) => {
    const { __name__: _, alertstate: __, ...labels } = metric;
    firing.set(formatKey(labels), new Set(values.map(([time]) => Math.round(time * 1000))));
  });
  const [evaluated] = await query(url, `live:wave:max[${seconds}s]`);
  return { firing, times: evaluated.values.map(([time]) => Math.round(time * 1000)) };
}

interface Samples {
  metric: Record<string, string>;
  values: Array<[time: number, value: string]>;
}

async function query(url: string, expr: string): Promise<Samples[]> {
  const answer = await fetch(`${url}/api/v1/query?${new URLSearchParams({ query: expr })}`);
  const { data } = (await answer.json()) as { data: { result: Samples[] } };
  return data.result;
}

const formatKey = (labels: Record<string, string>) => JSON.stringify(Object.entries(labels).sort());

/** The same from a backtest of the rules as Prometheus names them, at the times of its evaluations. */
async function backtest(url: string, found: ImportedRule[], times: number[]): Promise<States> {
  const foresight = createForesight({ servers: [{ kind: 'prometheus', url, token: '' }], workers: 0 });
  const range = { from: times[0], to: times[times.length - 1] + 1 };
  const firing: States = new Map();
  for (const rule of found) {
    const timing = { ...rule.timing, offset: times[0] % intervalMs };
    const evaluable = toEvaluable({ ...rule, timing });
    assert.ok(evaluable.ok, rule.title);
    const { alerts } = await backtestAnyRule(evaluable.rule, { range, incidents: [] }, foresight.existing);
    alerts.forEach((alert) => addAlert(firing, rule.title, alert));
  }
  await foresight.close();
  return firing;
}

function addAlert(firing: States, title: string, { labels, from, to }: Alert): void {
  const key = formatKey({ ...labels, alertname: title });
  const own = firing.get(key) ?? new Set();
  for (let time = from; time < to; time += intervalMs) {
    own.add(time);
  }
  firing.set(key, own);
}

/** Alerts and evaluations at which one says firing and the other does not. */
function compare(stored: States, backtested: States, times: number[]): { compared: number; differing: string[] } {
  const keys = [...new Set([...stored.keys(), ...backtested.keys()])];
  const differing = keys.flatMap((key) =>
    times.flatMap((time) => {
      const [was, is] = [stored, backtested].map((states) => states.get(key)?.has(time) === true);
      return was === is
        ? []
        : [`${key} at ${new Date(time).toISOString()}: ${was ? 'firing' : 'not firing'} in Prometheus`];
    })
  );
  return { compared: keys.length * times.length, differing };
}

export const tests: IntegrationTest[] = [
  {
    name: 'a backtest of rules that Prometheus evaluates fires at the same evaluations as Prometheus did',
    async run() {
      const prometheus = await startLivePrometheus(rules, expose);
      try {
        await sleep(durationMs);
        const answer = await (await fetch(`${prometheus.url}/api/v1/rules`)).text();
        const { rules: found, unread } = readRules(answer);
        assert.deepEqual([found.length, unread], [8, []]);
        const { firing, times } = await readStored(prometheus.url, durationMs / 1000);
        const backtested = await backtest(prometheus.url, found, times);
        const settled = times.filter((time) => time >= times[0] + settleMs);
        const { compared, differing } = compare(firing, backtested, settled);
        console.log(`      ${compared - differing.length} of ${compared} evaluations of alerts agree`);
        // A scrape that is stored only after the evaluation of its time makes a difference of one.
        assert.ok(firing.size >= 8 && differing.length <= compared / 50, differing.join('\n'));
      } finally {
        await prometheus.stop();
      }
    },
  },
];
