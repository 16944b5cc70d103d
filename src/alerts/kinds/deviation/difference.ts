import { inParentheses, isBalanced } from '../../spec/promql';
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

interface Difference {
  expr: string;
  peer: string;
  on?: string[];
}

const after = /^ -(?: on \(([^()]*)\))? \((.*)\)$/s;

/** The two sides of a difference that a deviation rule queries. @throws Error where the text is none. */
export function readDifference(text: string): Difference {
  for (let end = text.indexOf(')'); text.startsWith('(') && end >= 0; end = text.indexOf(')', end + 1)) {
    const expr = text.slice(1, end);
    const [, on, peer] = after.exec(text.slice(end + 1)) ?? [];
    if (peer !== undefined && isBalanced(expr) && isBalanced(peer)) {
      const labels = on === undefined ? {} : { on: on.split(', ').filter((label) => label !== '') };
      return { expr: expr.trimEnd(), peer: peer.trimEnd(), ...labels };
    }
  }
  throw new Error('its query is no difference of two expressions');
}
