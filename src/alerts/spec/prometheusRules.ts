import type { Severity } from './ruleCommon';

/** Series that every rule of a file keeps; `name` is the metric's. */
export interface RecordedSeries {
  name: string;
  expr: string;
}

/** One alerting rule of Prometheus. */
export interface PrometheusAlert {
  /** Distinguishes the alerts of one spec; '' for the only one. */
  name: string;
  expr: string;
  description: string;
  severity?: Severity;
}

/** A spec in PromQL alone, without the plugin: series to record and alerts over them. */
export interface PrometheusRules {
  recorded: RecordedSeries[];
  alerts: PrometheusAlert[];
  /** What the engine does and these rules do not: one sentence. */
  limitations: string;
  /** Samples that one evaluation reads for each series of the query; 1 where left out. */
  samplesRead?: number;
}

/** The rules of a spec with a single alert and no series of its own. */
export function singleAlert(expr: string, description: string, limitations: string): PrometheusRules {
  return { recorded: [], alerts: [{ name: '', expr, description }], limitations };
}
