import { inParentheses } from './promql';
import type { DeviationRule } from './ruleSpec';

/** The source's expression minus its peer's. PromQL and LogQL write it alike. */
export function differenceOf({ source, peer, on }: DeviationRule): string {
  const pairing = on === undefined ? '' : ` on (${on.join(', ')})`;
  return `${inParentheses(String(source.query.expr))} -${pairing} ${inParentheses(peer)}`;
}

/** The rule with the difference as its query. */
export function ofDifference(rule: DeviationRule): DeviationRule {
  return { ...rule, source: { ...rule.source, query: { ...rule.source.query, expr: differenceOf(rule) } } };
}
