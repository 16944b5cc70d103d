import { getAlertKind, type RuleSpec } from '../../../alerts';
import { getDefaultQuery, type PredictiveQuery } from '../../../queries';

/** A panel's query over the rule's: history with what is expected of it; undefined where its query is no series. */
export function previewModel(spec: RuleSpec): Partial<PredictiveQuery> | undefined {
  const { preview, resolveExpr } = getAlertKind(spec);
  if (preview === undefined) {
    return undefined;
  }
  const { query } = spec.source;
  const resolved = resolveExpr ? { ...query, expr: resolveExpr(String(query.expr)) } : query;
  return {
    ...getDefaultQuery(preview.queryType),
    ...(preview.output ? { output: preview.output } : {}),
    source: { uid: spec.source.uid },
    query: resolved,
    ...spec.learning,
  };
}
