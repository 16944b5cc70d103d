import { day, minute } from '../../../src/engine';
import type { Trouble } from '../../../src/incidents';

/** A usual rule of static thresholds. */
interface Threshold {
  name: string;
  expr: string;
  /** How long it is broken before it fires, ms. */
  pending: number;
}

const errors = 'sum by (service) (rate(http_requests_total{status="500"}[5m]))';
const requests = 'sum by (service) (rate(http_requests_total[5m]))';
const p95 = 'histogram_quantile(0.95, sum by (service, le) (rate(http_request_duration_seconds_bucket[5m])))';
const route = 'service, method, route';
const routeP95 = `histogram_quantile(0.95, sum by (${route}, le) (rate(http_request_duration_seconds_bucket[5m])))`;
const routeErrors = `sum by (${route}) (rate(http_requests_total{status="500"}[5m])) / sum by (${route}) (rate(http_requests_total[5m]))`;
const memory = 'max by (service) (process_resident_memory_bytes)';
const cpu = 'sum by (service) (rate(process_cpu_seconds_total[5m]))';
const calls = (metric: string, before = '') =>
  `sum by (server, client) (rate(traces_service_graph_request${metric}_total[5m]${before}))`;
const callRate = calls('');
/** What people take for usual when they set a threshold: the first week. */
const usual = (expr: string, start: number) =>
  `quantile_over_time(0.5, (${expr})[7d:1h] @ ${(start + 7 * day) / 1000})`;

/** Rules over all services, as common collections have them. */
function listThresholds(start: number): Threshold[] {
  return [
    { name: 'HighErrors', expr: `${errors} / ${requests} > 0.05`, pending: 2 * minute },
    { name: 'ErrorBudgetBurn', expr: `${errors} / ${requests} > 0.0144`, pending: 2 * minute },
    { name: 'Slow', expr: `${p95} > 2 * ${usual(p95, start)}`, pending: 5 * minute },
    { name: 'VerySlow', expr: `${p95} > 0.5`, pending: 5 * minute },
    { name: 'SlowRoute', expr: `${routeP95} > 2 * ${usual(routeP95, start)}`, pending: 5 * minute },
    { name: 'RouteErrors', expr: `${routeErrors} > 0.05`, pending: 2 * minute },
    { name: 'CallsLost', expr: `${callRate} < 0.5 * ${calls('', ' offset 1d')}`, pending: 5 * minute },
    { name: 'CallsFail', expr: `${calls('_failed')} / ${calls('')} > 0.05`, pending: 2 * minute },
    { name: 'MemoryHigh', expr: `${memory} > 1.5 * ${usual(memory, start)}`, pending: 5 * minute },
    { name: 'BusyCpu', expr: `${cpu} > 3 * ${usual(cpu, start)}`, pending: 5 * minute },
  ];
}

/** Prometheus answers so many rows at once. */
const maxRows = 10_000;

/** The alerts of those rules over a shop's history, evaluated each minute. */
export async function readThresholdAlerts(
  url: string,
  { start, end }: { start: number; end: number }
): Promise<Trouble[]> {
  const found = await Promise.all(
    listThresholds(start).map(async (threshold) => {
      const series = await readBroken(url, threshold.expr, { start, end });
      return [...series].flatMap(([key, times]) => listAlerts(threshold, JSON.parse(key), times));
    })
  );
  return found.flat();
}

/** When each series was broken, ms. */
async function readBroken(
  url: string,
  query: string,
  { start, end }: { start: number; end: number }
): Promise<Map<string, number[]>> {
  const broken = new Map<string, number[]>();
  for (let from = start; from < end; from += maxRows * minute) {
    const to = Math.min(end, from + (maxRows - 1) * minute);
    const body = new URLSearchParams({ query, start: String(from / 1000), end: String(to / 1000), step: '60' });
    const answer = await fetch(`${url}/api/v1/query_range`, { method: 'POST', body });
    const { data, error } = (await answer.json()) as Answer;
    if (!data) {
      throw new Error(`Prometheus refuses ${query}: ${error}`);
    }
    for (const { metric, values } of data.result) {
      const key = JSON.stringify(metric);
      broken.set(key, [...(broken.get(key) ?? []), ...values.map(([time]) => time * 1000)]);
    }
  }
  return broken;
}

interface Answer {
  data?: { result: Array<{ metric: Record<string, string>; values: Array<[time: number, value: string]> }> };
  error?: string;
}

function listAlerts({ name, pending }: Threshold, metric: Record<string, string>, times: number[]): Trouble[] {
  const stretches: Array<{ from: number; to: number }> = [];
  for (const time of times) {
    const last = stretches[stretches.length - 1];
    if (last && time - last.to <= minute) {
      last.to = time;
    } else {
      stretches.push({ from: time, to: time });
    }
  }
  const service = metric.service ?? metric.server ?? '';
  return stretches
    .filter(({ from, to }) => to - from >= pending)
    .map(({ from, to }) => ({
      kind: 'alert',
      id: JSON.stringify([name, metric, from]),
      title: name,
      services: [service],
      labels: { alertname: name, ...metric },
      start: from + pending,
      end: to + minute,
      severity: 'warning',
      signal: name,
      origin: 'prometheus',
    }));
}
