import { toText } from '../../../schema';
import {
  getDefaultQuery,
  formatDuration,
  migrateQuery,
  type PredictiveQuery,
  type SeriesQueryTypeName,
} from '../../../queries';
import type { AlertRule, RuleStep } from './grafanaRule';
import { readPartialData } from './partialData';
import type { LearningOptions, RuleCommon } from '../ruleCommon';

const learningFields = [
  'training',
  'step',
  'seasonality',
  'coverage',
  'bounds',
  'falseAlarmsPerWeek',
  'minimumDeviation',
  'masked',
  'planned',
  'longCycles',
  'coldStart',
  'method',
] as const satisfies ReadonlyArray<keyof LearningOptions>;

/** The step of a rule with this letter. @throws Error where it has none. */
export function findStep({ data }: AlertRule, refId: string): RuleStep {
  const step = data.find((one) => one.refId === refId);
  if (step === undefined) {
    throw new Error(`it has no step ${refId}`);
  }
  return step;
}

/** The predictive query of step A, with every default filled in. @throws Error where it is another kind of query. */
export function readQuery(rule: AlertRule, queryType: SeriesQueryTypeName): PredictiveQuery {
  const { model } = findStep(rule, 'A');
  if (model.queryType !== queryType) {
    throw new Error(`its step A is no query of type ${queryType}`);
  }
  return { ...getDefaultQuery(queryType), ...migrateQuery(model) };
}

type Watched = Pick<RuleCommon, 'source' | 'foresight' | 'learning'>;

/** What a predictive rule watches and how it learns: the fields that are not at their default. */
export function readWatched(rule: AlertRule): Watched {
  const { model, datasourceUid } = findStep(rule, 'A');
  const fields = learningFields.filter((field) => model[field] !== undefined).map((field) => [field, model[field]]);
  const given = Object.entries({ ...Object.fromEntries(fields), ...readPartialData(model, rule.noData) });
  const source = {
    uid: toText((model.source as { uid?: unknown }).uid),
    query: model.query as Record<string, unknown>,
  };
  const learning = given.length === 0 ? {} : { learning: Object.fromEntries(given) };
  return { source, foresight: datasourceUid, ...learning };
}

/** What a rule watches that queries the source itself; it does not know of Foresight. */
export function readSourceOnly(rule: AlertRule, foresight: string): Watched {
  const { datasourceUid, model } = findStep(rule, 'A');
  return { source: { uid: datasourceUid, query: model }, foresight };
}

interface Limit {
  fires: string;
  limit: number;
  recovery?: number;
}

/** The threshold of step C. @throws Error where the step is no threshold. */
export function readLimit(rule: AlertRule): Limit {
  const [condition] = (findStep(rule, 'C').model.conditions ?? []) as Array<Record<string, Evaluator | undefined>>;
  const { evaluator, unloadEvaluator } = condition ?? {};
  if (evaluator === undefined) {
    throw new Error('its step C is no threshold');
  }
  const recovery = unloadEvaluator === undefined ? {} : { recovery: unloadEvaluator.params[0] };
  return { fires: evaluator.type, limit: evaluator.params[0], ...recovery };
}

interface Evaluator {
  type: string;
  params: number[];
}

/** The recovery threshold as a field of a spec, where there is one. */
export function readRecovery({ recovery }: { recovery?: number }): { recovery?: number } {
  return recovery === undefined ? {} : { recovery };
}

/** The time that a step looks back, as a duration. */
export function readRange({ relativeTimeRange: { from } }: RuleStep): string {
  return formatDuration(from * 1000);
}
