import type { ClientQuery } from '../../host/pluginClient';
import { fillingDisk } from '../shop';
import { day, hour, minute } from '../time';
import type { Unit } from './format/formatValue';

/** Something that the report asks of the shop's metrics. */
export interface Question {
  title: string;
  unit: Unit;
  kind: 'forecast' | 'anomalies' | 'runway';
  expr: string;
  /** Shown range up to now, ms. */
  range: number;
  step: number;
  /** Fields of the query model that differ from the defaults. */
  options?: Record<string, unknown>;
}

export const sourceUid = 'prometheus';

const disk = `{node="${fillingDisk.node}",mountpoint="${fillingDisk.mountpoint}"}`;
const p95 = (service: string) =>
  `histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{service="${service}"}[5m])))`;

const tomorrow = { kind: 'forecast' as const, range: day, step: 10 * minute, options: { horizon: '1d' } };
const pastDays = { kind: 'anomalies' as const, range: 12 * day, step: 5 * minute };

export const questions: Question[] = [
  {
    title: 'Requests, whole shop',
    unit: 'reqps',
    expr: 'sum(rate(http_requests_total{service="frontend"}[5m]))',
    ...tomorrow,
  },
  { title: 'Latency of checkout, 95th percentile', unit: 's', expr: p95('checkout'), ...tomorrow },
  {
    title: 'CPU of node-2',
    unit: 'cores',
    expr: 'sum(rate(node_cpu_seconds_total{node="node-2",mode!="idle"}[5m]))',
    ...tomorrow,
  },
  { title: 'Orders waiting in the queue', unit: 'short', expr: 'queue_depth{queue="orders"}', ...tomorrow },
  {
    title: `Disk ${fillingDisk.mountpoint} of ${fillingDisk.node}, used`,
    unit: 'percent',
    kind: 'runway',
    expr: `100 * (1 - node_filesystem_avail_bytes${disk} / node_filesystem_size_bytes${disk})`,
    range: 7 * day,
    step: hour,
    options: { horizon: '7d', training: '21d', bounds: 'none' },
  },
  { title: 'Latency of catalog, 95th percentile', unit: 's', expr: p95('catalog'), ...pastDays },
  {
    title: 'Memory of recommendations',
    unit: 'bytes',
    expr: 'process_resident_memory_bytes{service="recommendations"}',
    ...pastDays,
  },
  {
    title: 'Failed part of the payments',
    unit: 'percentunit',
    expr: 'sum(rate(http_requests_total{service="payment",status=~"5.."}[5m])) / sum(rate(http_requests_total{service="payment"}[5m]))',
    ...pastDays,
  },
];

/** The question as Grafana's panel would ask it at `now` (ms). */
export function toQuery(question: Question, refId: string, now: number): ClientQuery {
  return {
    refId,
    from: now - question.range,
    to: now,
    intervalMs: question.step,
    model: {
      version: 1,
      queryType: question.kind === 'anomalies' ? 'anomalies' : 'forecast',
      source: { uid: sourceUid },
      query: { expr: question.expr, refId, range: true },
      step: `${question.step / minute}m`,
      ...question.options,
    },
  };
}
