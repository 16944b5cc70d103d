import { defaultsOf, migrateQuery, type PredictiveQuery, type QueryType } from '../../queries';
import type { AlertRule, RuleStep } from '../spec/grafanaRule';
import type { LearningOptions, RuleCommon } from '../spec/ruleCommon';

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
  'method',
] as const satisfies ReadonlyArray<keyof LearningOptions>;

/** The step of a rule with this letter. @throws Error where it has none. */
export function stepOf({ data }: AlertRule, refId: string): RuleStep {
  const step = data.find((one) => one.refId === refId);
  if (step === undefined) {
    throw new Error(`it has no step ${refId}`);
  }
  return step;
}

/** What a rule asks Foresight for, with every default filled in. @throws Error where it is another kind of query. */
export function questionOf(rule: AlertRule, queryType: QueryType): PredictiveQuery {
  const { model } = stepOf(rule, 'A');
  if (model.queryType !== queryType) {
    throw new Error(`its step A is no query of type ${queryType}`);
  }
  return { ...defaultsOf(queryType), ...migrateQuery(model) };
}

type Watched = Pick<RuleCommon, 'source' | 'foresight' | 'learning'>;

/** What a predictive rule watches and how it learns: the fields that are not at their default. */
export function watchedOf(rule: AlertRule): Watched {
  const { model, datasourceUid } = stepOf(rule, 'A');
  const given = learningFields.filter((field) => model[field] !== undefined).map((field) => [field, model[field]]);
  const source = {
    uid: String((model.source as { uid?: unknown }).uid),
    query: model.query as Record<string, unknown>,
  };
  const learning = given.length === 0 ? {} : { learning: Object.fromEntries(given) };
  return { source, foresight: datasourceUid, ...learning };
}

/** What a rule watches that asks the source itself; it does not know of Foresight. */
export function askedOf(rule: AlertRule, foresight: string): Watched {
  const { datasourceUid, model } = stepOf(rule, 'A');
  return { source: { uid: datasourceUid, query: model }, foresight };
}

interface Limit {
  fires: string;
  limit: number;
  recovery?: number;
}

/** The threshold of step C. @throws Error where the step is no threshold. */
export function limitOf(rule: AlertRule): Limit {
  const [condition] = (stepOf(rule, 'C').model.conditions ?? []) as Array<Record<string, Evaluator | undefined>>;
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
