import type { ObjectEntries } from 'valibot';
import type { SeriesOutput, SeriesQueryTypeName } from '../../queries';
import type { FormField, Message } from '../spec/formField';
import type { AlertRule, RuleStep } from '../spec/grafana/grafanaRule';
import type { RuleProblem } from '../spec/problem';
import type { PrometheusRules } from '../spec/prometheusRules';
import type { ExecErrState, LearningOptions, NoDataState, RuleCommon } from '../spec/ruleCommon';
import type { Trial } from './incidents';
import type { RuleDefinition } from '../spec/grafana/ruleDefinition';

/** A rule of any kind: what all have in common, and the name of its kind. */
export type KindRule = RuleCommon & { kind: string };

/** The fields that a kind adds to the common ones, `kind` among them. */
export type OwnFields<Rule extends KindRule> = Rule extends KindRule ? Omit<Rule, keyof RuleCommon> : never;

/** What can be read back from any rule of Grafana, but for what it watches. */
export type ReadHead = Omit<RuleCommon, 'source' | 'learning' | 'recovery'>;

/** The value from which a rule fires, and on which side of it. */
export interface FiringLimit {
  value: number;
  crossing: 'above' | 'below';
  /** As in "the alert fires from 5 anomalous observations". */
  unit: string;
}

/** The same rule, more or less sensitive. */
export interface Variant<Rule extends KindRule = KindRule> {
  /** What is set, in its unit: false alarms per week, a limit, hours, a probability. */
  setting: number;
  spec: Rule;
  /** True where its conditions are given the same values: only the threshold differs. */
  sameValues: boolean;
}

/** The setting that makes a rule more or less sensitive, and rules at other settings. */
export interface SensitivitySetting<Rule extends KindRule> {
  /** What is set: the head of a column. */
  label(rule: Rule): Message;
  /** The most sensitive first; `values` are what the rule's threshold was given, NaN = nothing. */
  variants(rule: Rule, values: () => number[]): Array<Variant<Rule>>;
}

/** Outputs worth a series of their own; those of queries that ask no source for series name theirs. */
export interface Recording<Rule extends KindRule, Output extends string = SeriesOutput> {
  /** By the metric's name. */
  outputs: Readonly<Record<string, Output>>;
  /** The kind's query, which answers with an output as one number per series in the last step. */
  steps(rule: Rule, output: Output): RuleStep[];
}

/**
 * Everything that is particular to one kind of alert rule: a folder of kinds/, and a line in kinds/index.ts. Rules that
 * these functions are given have passed `checkRule`, except where said.
 */
export interface AlertKind<Rule extends KindRule> {
  /** What the rule is about, as the end of "Alert when". */
  label: Message;
  /** One paragraph for the documentation: what fires, and what it suits. */
  doc: string;
  /** Schemas of the own fields, for files, links and forms. */
  entries: ObjectEntries & Record<Exclude<keyof OwnFields<Rule>, 'kind'>, unknown>;
  /** A new rule's own fields; NaN or '' where only the user can know. */
  defaults: OwnFields<Rule>;
  /** How a new rule learns; left out where automatic suits. */
  learning?: LearningOptions;
  /** The states without data and after a failed query, where a rule sets none. */
  noData: NoDataState;
  execErr: ExecErrState;
  /** Whether the rule is only as good as forecasts of its query. */
  restsOnForecast: boolean;
  /** Whether the rule learns from history. */
  learns: boolean;
  /** The Grafana rules that a spec stands for. */
  expand(rule: Rule): RuleDefinition[];
  /** Names that `expand` may give; only the one without a name where left out. */
  names?: readonly string[];
  /** Left out by kinds that query the source itself. */
  recording?: Recording<Rule, string>;
  /** The rule in PromQL alone; left out by kinds that it cannot say. */
  toPrometheus?(rule: Rule): PrometheusRules;
  /** A spec that may have been written as this rule. @throws Error where the steps are not those of the kind. */
  parse(rule: AlertRule, head: ReadHead): Rule;
  /** Left out by kinds that have nothing to set. */
  sensitivity?: SensitivitySetting<Rule>;
  /** Left out by kinds that have no recovery threshold. */
  limit?(rule: Rule): FiringLimit;
  /** How a rule is seen to fire; left out by kinds whose source counts by itself. */
  trial?: Trial<Rule>;
  /** What is wrong with the kind's expressions. Its other fields have been read. */
  checkQuery?(rule: Rule): RuleProblem[];
  /** The source's expression with the kind's own placeholders filled in. */
  resolveExpr?(expr: string): string;
  /** What it watches, where that is no query of series; default the one of the source's language. */
  query?: FormField;
  /** The fields of its form, beside the common ones. The rule may be incomplete. */
  fields(rule: Rule): readonly FormField[];
  /** What a preview draws of the rule's query; left out by kinds whose query is no series. */
  preview?: { queryType: SeriesQueryTypeName; output?: SeriesOutput };
  /** Complete rules for tests and documentation, by name. */
  examples: Readonly<Record<string, Rule>>;
}
