import { engineVersion } from '../../../engine';
import { toText } from '../../../schema';
import { dataSourceType, getDefaultQuery, type PredictiveQuery, type SeriesQueryTypeName } from '../../../queries';
import type { RelativeRange, RuleStep } from './grafanaRule';
import type { RuleCommon } from '../ruleCommon';

const expressions = '__expr__';

/** How a threshold compares. */
export type Comparison = 'gt' | 'lt' | 'gte' | 'lte';

/** From so many seconds ago until now. */
export function lastSeconds(from: number): RelativeRange {
  return { from, to: 0 };
}

/** What a rule asks Foresight for: the query type and the fields that are its own. */
type Question = Partial<PredictiveQuery> & { queryType: SeriesQueryTypeName };

/** Step A: a predictive query of the rule's source; fields at their default are left out. */
export function predictiveStep(rule: RuleCommon, question: Question, range: RelativeRange): RuleStep {
  const defaults: Record<string, unknown> = { ...getDefaultQuery(question.queryType) };
  const given = Object.entries({ query: rule.source.query, ...rule.learning, ...question });
  const own = given.filter(
    ([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(defaults[field])
  );
  const model = {
    refId: 'A',
    datasource: { type: dataSourceType, uid: rule.foresight },
    version: defaults.version,
    engine: engineVersion,
    queryType: question.queryType,
    source: { uid: rule.source.uid },
    ...Object.fromEntries(own),
  };
  return { refId: 'A', queryType: question.queryType, datasourceUid: rule.foresight, relativeTimeRange: range, model };
}

/** A query of the source itself, without Foresight. */
export function sourceStep(rule: RuleCommon, own: Record<string, unknown>, range: RelativeRange): RuleStep {
  const refId = toText(own.refId ?? 'A');
  const model: Record<string, unknown> = { ...rule.source.query, ...own, refId };
  const queryType = typeof model.queryType === 'string' ? model.queryType : '';
  return { refId, queryType, datasourceUid: rule.source.uid, relativeTimeRange: range, model };
}

/** The query once, at the time of evaluation: Prometheus reads `instant`, Loki `queryType`. */
export function instantStep(rule: RuleCommon, refId: string, expr: string): RuleStep {
  const queryType = 'queryType' in rule.source.query ? { queryType: 'instant' } : {};
  return sourceStep(rule, { refId, expr, instant: true, range: false, ...queryType }, lastSeconds(600));
}

function expressionStep(refId: string, expression: Record<string, unknown>): RuleStep {
  const datasource = { type: expressions, uid: expressions };
  const model = { refId, datasource, ...expression };
  return { refId, queryType: '', datasourceUid: expressions, relativeTimeRange: lastSeconds(0), model };
}

/** Each series of a step as one number; missing values are passed over. */
export function reduceStep(refId: string, reducer: 'max' | 'min' | 'sum' | 'last' | 'count', of = 'A'): RuleStep {
  return expressionStep(refId, { type: 'reduce', expression: of, reducer, settings: { mode: 'dropNN' } });
}

/** A math expression over earlier steps, such as `$A > 0`. */
export function mathStep(refId: string, expression: string): RuleStep {
  return expressionStep(refId, { type: 'math', expression });
}

interface Threshold {
  of: string;
  fires: Comparison;
  limit: number;
  /** The alert ends on the other side of this value. */
  recovery?: number;
}

/** Step C, the condition: with a recovery threshold where there is one. */
export function thresholdStep({ of, fires, limit, recovery }: Threshold): RuleStep {
  const ends = fires.startsWith('g') ? 'lt' : 'gt';
  const unload = recovery === undefined ? {} : { unloadEvaluator: { type: ends, params: [recovery] } };
  const conditions = [{ evaluator: { type: fires, params: [limit] }, ...unload }];
  return expressionStep('C', { type: 'threshold', expression: of, conditions });
}
