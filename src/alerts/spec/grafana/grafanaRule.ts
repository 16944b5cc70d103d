import type { ExecErrState, NoDataState } from '../ruleCommon';

/** A time range that ends now, or `to` seconds ago; from > to. Seconds. */
export interface RelativeRange {
  from: number;
  to: number;
}

/** One step of a rule: a query, or an expression over earlier steps. */
export interface RuleStep {
  refId: string;
  queryType: string;
  datasourceUid: string;
  relativeTimeRange: RelativeRange;
  model: Record<string, unknown>;
}

interface RuleHead {
  /** At most 40 of the characters a-z, A-Z, 0-9, - and _. */
  uid: string;
  title: string;
  data: RuleStep[];
  labels: Record<string, string>;
}

/** An alert rule managed by Grafana, before any format's key names. Durations are Grafana's. */
export interface AlertRule extends RuleHead {
  condition: string;
  for: string;
  keepFiring?: string;
  noData: NoDataState;
  execErr: ExecErrState;
  annotations: Record<string, string>;
  panel?: { dashboardUid: string; panelId: number };
  /** The uid that the rule had before it was told apart from others of its name. */
  formerUid?: string;
}

/** A recording rule managed by Grafana: the value of step `from`, written as `metric` to `targetUid`. */
export interface RecordingRule extends RuleHead {
  record: { metric: string; from: string; targetUid: string };
}

/** Any rule managed by Grafana. */
export type GrafanaRule = AlertRule | RecordingRule;

/** Rules that are evaluated together, one after the other. */
export interface RuleGroup {
  name: string;
  folder: { uid: string; title: string };
  /** Seconds: a multiple of 10. */
  interval: number;
  rules: GrafanaRule[];
}
