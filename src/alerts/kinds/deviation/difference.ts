import { splitDifference, type Difference } from '../../promql/splitDifference';
import { inParentheses } from '../../promql/parentheses';
import type { DeviationRule } from './schema';

/** The source's expression minus its peer's. PromQL and LogQL write it alike. */
function writeDifference({ source, peer, on }: DeviationRule): string {
  const pairing = on === undefined ? '' : ` on (${on.join(', ')})`;
  return `${inParentheses(String(source.query.expr))} -${pairing} ${inParentheses(peer)}`;
}

/** The rule with the difference as its query. */
export function withDifference(rule: DeviationRule): DeviationRule {
  return { ...rule, source: { ...rule.source, query: { ...rule.source.query, expr: writeDifference(rule) } } };
}

/** The two sides of a difference that a deviation rule queries. @throws Error where the text is none. */
export function readDifference(text: string): Difference {
  const difference = splitDifference(text);
  if (difference === undefined) {
    throw new Error('its query is no difference of two expressions');
  }
  return difference;
}
