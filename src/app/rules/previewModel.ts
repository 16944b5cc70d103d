import { defaultsOf, type PredictiveQuery, type QueryType } from '../../queries';
import type { RuleKind, RuleSpec } from '../../alerts';

/** What is shown of a rule's query: its band where it is judged by that, its forecast where a limit lies ahead. */
const shownAs: Record<RuleKind, QueryType> = {
  anomaly: 'anomalies',
  deviation: 'anomalies',
  forecastBreach: 'forecast',
  runway: 'forecast',
  outlier: 'outliers',
  missing: 'forecast',
  sloBurn: 'forecast',
  changepoint: 'changepoints',
};

/** A panel's query over the rule's: history with what is expected of it. */
export function previewModel(spec: RuleSpec): Partial<PredictiveQuery> {
  const queryType = shownAs[spec.kind];
  const query =
    spec.kind === 'sloBurn' ? { ...spec.source.query, expr: overAnHour(spec.source.query.expr) } : spec.source.query;
  const output = queryType === 'changepoints' ? { output: 'level' as const } : {};
  return { ...defaultsOf(queryType), ...output, source: { uid: spec.source.uid }, query, ...spec.learning };
}

function overAnHour(expr: unknown): string {
  return String(expr).replaceAll('$window', '1h');
}
