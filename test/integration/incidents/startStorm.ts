import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { minute } from '../../../src/engine';
import { startLivePrometheus, type ServerOptions } from '../existing/livePrometheus';
import type { RunningPrometheus } from '../prometheus';

/** Who calls whom. */
const calls = [
  ['web', 'cart'],
  ['web', 'catalog'],
  ['web', 'checkout'],
  ['web', 'search'],
  ['cart', 'db'],
  ['catalog', 'db'],
  ['checkout', 'payment'],
  ['checkout', 'orders'],
  ['orders', 'db'],
  ['payment', 'db'],
] as const;
export const services = [...new Set(calls.flat())];

/** What usual rules look at, each with a threshold that the storm breaks. */
const rules = {
  HighErrors: 'sum by (service) (rate(http_requests_total{status="500"}[20s])) > 0.5',
  ErrorBudgetBurn:
    'sum by (service) (rate(http_requests_total{status="500"}[20s])) / sum by (service) (rate(http_requests_total[20s])) > 0.2',
  Slow: 'app_latency_seconds > 1',
  QueueFull: 'app_queue_ratio > 0.9',
  NotReady: 'app_ready == 0',
  Timeouts: 'app_timeouts_per_second > 1',
  ThreadsBusy: 'app_threads_busy_ratio > 0.9',
} as const;
export const ruleCount = Object.keys(rules).length;

const ruleFile = `
groups:
  - name: storm
    interval: 5s
    rules:
${Object.entries(rules)
  .map(([alert, expr]) => `      - { alert: ${alert}, expr: '${expr}', for: 5s, labels: { severity: critical } }`)
  .join('\n')}
`;

/** Who fails so long after the database does, ms. */
const spread = 1_500;
/** Until then all is well, ms. */
const calm = 8_000;
const maxWait = 3 * minute;

/**
 * A Prometheus of its own, in which a whole shop fails, its database first, and every usual rule on every service fires. It has run for long
 * enough that all of them can be read at a full minute.
 */
export async function startStorm(options: ServerOptions = {}): Promise<RunningPrometheus> {
  const began = Date.now();
  const order = ['db', ...services.filter((one) => one !== 'db')];
  const prometheus = await startLivePrometheus(
    ruleFile,
    (time) => order.flatMap((service, i) => expose(service, time - began, calm + i * spread)),
    options
  );
  try {
    const full = Math.ceil((await untilFiring(prometheus.url)) / minute) * minute;
    // Alerts are read at full minutes.
    await sleep(full - Date.now() + 5_000);
    return prometheus;
  } catch (error) {
    await prometheus.stop();
    throw error;
  }
}

function expose(service: string, time: number, onset: number): string[] {
  const failed = Math.max(0, time - onset) / 1000;
  const isFailing = failed > 0;
  const gauges = {
    app_latency_seconds: isFailing ? 4 : 0.1,
    app_queue_ratio: isFailing ? 1 : 0.1,
    app_ready: isFailing ? 0 : 1,
    app_timeouts_per_second: isFailing ? 7 : 0,
    app_threads_busy_ratio: isFailing ? 1 : 0.2,
  };
  const label = `service="${service}"`;
  return [
    `http_requests_total{${label},status="200"} ${(time / 1000) * 10}`,
    `http_requests_total{${label},status="500"} ${failed * 8}`,
    ...Object.entries(gauges).map(([name, value]) => `${name}{${label}} ${value}`),
    ...calls
      .filter(([client]) => client === service)
      .map(
        ([client, server]) => `traces_service_graph_request_total{client="${client}",server="${server}"} ${time / 1000}`
      ),
  ];
}

/** When all alerts fire, ms. */
async function untilFiring(url: string): Promise<number> {
  const query = new URLSearchParams({ query: 'count(ALERTS{alertstate="firing"})' });
  for (const deadline = Date.now() + maxWait; ; await sleep(1000)) {
    const { data } = (await (await fetch(`${url}/api/v1/query?${query}`)).json()) as Answer;
    if (Number(data.result[0]?.value[1]) === services.length * ruleCount) {
      return Date.now();
    }
    assert.ok(Date.now() < deadline, `Only ${data.result[0]?.value[1] ?? 0} alerts fire.`);
  }
}

interface Answer {
  data: { result: Array<{ value: [number, string] }> };
}
