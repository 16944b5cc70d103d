import type { Snapshot } from './load';

/** One scraped process: its labels are the target's, added by Prometheus to every sample. */
export interface Target {
  /** Path at which the exporter serves it. */
  path: string;
  labels: Record<string, string>;
}

/** Name, type and help of a metric, common to its series. */
export interface Family {
  name: string;
  type: 'counter' | 'gauge' | 'histogram';
  help: string;
}

interface SeriesOf {
  family: Family;
  target: Target;
  /** Sample name; differs from the family's for histograms. */
  name: string;
  labels: Record<string, string>;
}

/** Grows by `perSecond`; its value is the integral since the shop opened. */
export interface Counter extends SeriesOf {
  perSecond(snapshot: Snapshot): number;
  /** True for seconds; events are counted whole. */
  fractional?: boolean;
}

export interface Gauge extends SeriesOf {
  value(snapshot: Snapshot): number;
}

export type Metric = Counter | Gauge;

export function isCounter(metric: Metric): metric is Counter {
  return 'perSecond' in metric;
}
