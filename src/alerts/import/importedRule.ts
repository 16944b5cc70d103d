import type { Message } from '../../texts';
import type { RuleSpec } from '../kinds';
import type { RuleStep } from '../spec/grafana/grafanaRule';
import type { ExecErrState, NoDataState } from '../spec/ruleCommon';

/** A rule's place in its file: the document, counted from 0, and the path in it. */
export interface RulePlace {
  document: number;
  path: ReadonlyArray<string | number>;
  /** The place within the text that stands there, as in a ConfigMap. */
  inner?: RulePlace;
}

/** What makes a rule fire: an expression whose every series is an alert, or steps of Grafana with the one that decides. */
export type ImportedCondition = { promql: string } | { logql: string } | { steps: RuleStep[]; refId: string };

/** When the rules of a group are evaluated; ms. */
export interface GroupTiming {
  interval: number;
  /** Evaluations are at multiples of the interval plus this. */
  offset: number;
  /** How far back from its evaluation a query looks. */
  queryOffset: number;
}

/** What Grafana alone knows of a rule. */
export interface GrafanaHandling {
  noData: NoDataState;
  execErr: ExecErrState;
  /** Evaluations without a series until its alert is resolved. */
  missingEvaluations: number;
  isPaused: boolean;
}

interface RuleHead {
  /** Unique in its file. */
  id: string;
  title: string;
  /** Name of the form in which it was read, in formats/. */
  format: string;
  /** Folder or namespace; empty where the format has none. */
  folder: string;
  folderUid?: string;
  group: string;
  timing: GroupTiming;
  labels: Record<string, string>;
  /** The rule as it was read: whatever else is in it is kept when it is written back. */
  source: Record<string, unknown>;
  place: RulePlace;
}

/** An alert rule that somebody else wrote. Times in ms. */
export interface ImportedRule extends RuleHead {
  annotations: Record<string, string>;
  pending: number;
  keepFiring: number;
  condition: ImportedCondition;
  /** Left out by rules that Prometheus, Mimir or Loki evaluate. */
  grafana?: GrafanaHandling;
  /** Uid of the data source that the first query reads; left out where the format names none. */
  datasourceUid?: string;
  /** What Foresight wrote the rule from; left out by rules that others wrote or changed. */
  spec?: RuleSpec;
}

/** A recording rule: its title is the metric that it writes. */
export interface RecordedRule extends RuleHead {
  /** Left out by recording rules of Grafana, which are made of steps. */
  expr?: string;
}

/** What could not be read, and why. */
export interface UnreadRule {
  group: string;
  /** The rule's title; empty where a whole document or group cannot be read. */
  title: string;
  reason: Message;
}

/** What was found in one text, in its order. */
export interface ImportedRules {
  rules: ImportedRule[];
  recorded: RecordedRule[];
  unread: UnreadRule[];
}
