import type { RuleDefinition } from '../spec/grafana/ruleDefinition';
import type { AlertKind, Variant } from './alertKind';
import { anomaly } from './anomaly';
import { changepoint } from './changepoint';
import { deviation } from './deviation';
import { forecastBreach } from './forecastBreach';
import { missing } from './missing';
import { modelQuality } from './modelQuality';
import { newLogPattern } from './newLogPattern';
import { outlier } from './outlier';
import { response } from './response';
import { runway } from './runway';
import { scaling } from './scaling';
import { sloBurn } from './sloBurn';

/** The kinds of alert rules, by the name that a rule's `kind` has. */
export const alertKinds = {
  anomaly,
  forecastBreach,
  runway,
  outlier,
  deviation,
  missing,
  sloBurn,
  changepoint,
  newLogPattern,
  scaling,
  response,
  modelQuality,
};

/** The name of a kind. */
export type AlertKindName = keyof typeof alertKinds;

type RuleOf<Kind> = Kind extends AlertKind<infer Rule> ? Rule : never;

/** One alert to be made, whatever the format it is written in. */
export type RuleSpec = RuleOf<(typeof alertKinds)[AlertKindName]>;

/** Names of all kinds, in the order in which they are offered. */
export const alertKindNames = Object.keys(alertKinds) as AlertKindName[];

/** Whether a value is the name of a kind. */
export function isAlertKindName(value: unknown): value is AlertKindName {
  return typeof value === 'string' && Object.hasOwn(alertKinds, value);
}

/** The kind of a rule, by the rule or its kind's name. */
export function getAlertKind({ kind }: { kind: AlertKindName }): AlertKind<RuleSpec> {
  return alertKinds[kind];
}

/** The Grafana rules that a spec stands for. */
export function expandRule(spec: RuleSpec): RuleDefinition[] {
  return getAlertKind(spec).expand(spec);
}

/** The same rule at another setting of its sensitivity. */
export type RuleVariant = Variant<RuleSpec>;

export type { AlertKind, OwnFields, ReadHead } from './alertKind';
