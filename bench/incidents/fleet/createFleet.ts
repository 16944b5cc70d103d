import { day, minute } from '../../../src/engine';
import type { LoadedRange, LoadedSeries } from '../../../test/integration/prometheus';

/** How finely and for how long the fleet was scraped, ms. */
const step = 2 * minute;
const length = 4 * day;
/** Since when it fails, ms before the end. */
export const failingFor = 30 * minute;
/** Each of these services fails while the fleet does. */
const failing = 10;

/** Four days up to the last full step. */
export function createRange(now: number): LoadedRange {
  const to = Math.floor(now / step) * step;
  return { from: to - length, to, step };
}

/**
 * Requests, failures, durations, CPU and memory of services that call each other as a tree, with a storm of two alerts per failing service
 * and its callers at the end.
 */
export function createFleet(count: number, { from, to }: LoadedRange): LoadedSeries[] {
  const ids = Array.from({ length: count }, (_, i) => i);
  const onset = to - failingFor;
  const name = (i: number) => `service-${i}`;
  const load = (i: number, time: number) => 20 + 10 * Math.sin((2 * Math.PI * time) / day + i) + noise(time + i);
  const seconds = (time: number) => (time - from) / 1000;
  // The sum of a wave over time is about its mean times the time: enough for a counter that goes on and on.
  const total = (i: number, time: number) =>
    seconds(time) * 20 + 10 * 13_750 * (1 - Math.cos((2 * Math.PI * (time - from)) / day));
  const isFailing = (i: number, time: number) => i < failing && time >= onset;
  const failed = (i: number, time: number) =>
    seconds(time) * 0.02 + (isFailing(i, time) ? ((time - onset) / 1000) * 8 : 0) + i;
  const series = (metric: string, value: (i: number, time: number) => number, own: Record<string, string> = {}) =>
    ids.map((i): LoadedSeries => ({
      name: metric,
      labels: { service: name(i), ...own },
      value: (time) => round(value(i, time)),
    }));
  const calls = ids.slice(1).map((i): LoadedSeries => ({
    name: 'traces_service_graph_request_total',
    labels: { client: name(Math.floor((i - 1) / 2)), server: name(i) },
    value: (time) => round(total(i, time) / 2),
  }));
  const alerts = ids.slice(0, failing).flatMap((i) =>
    ['HighErrors', 'ErrorBudgetBurn'].map((alertname): LoadedSeries => ({
      name: 'ALERTS',
      labels: { alertname, alertstate: 'firing', service: name(i), severity: 'critical' },
      value: (time) => (time >= onset + 2 * minute ? 1 : undefined),
    }))
  );
  return [
    ...alerts,
    ...series('http_request_duration_seconds_count', total),
    ...series('http_request_duration_seconds_sum', (i, time) => total(i, time) * 0.05),
    ...series('http_requests_total', total, { status: '200' }),
    ...series('http_requests_total', failed, { status: '500' }),
    ...series('process_cpu_seconds_total', (i, time) => total(i, time) * 0.01),
    ...series('process_resident_memory_bytes', (i, time) => 3e8 + 1e6 * load(i, time)),
    ...calls,
  ];
}

function noise(time: number): number {
  const x = Math.sin(time * 12.9898) * 43_758.5453;
  return x - Math.floor(x);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
