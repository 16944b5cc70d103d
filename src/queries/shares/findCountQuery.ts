import { parseDuration } from '../../schema';

/** Strings, label matchers and ranges hold no operators of the expression. */
const opaque = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|\{[^{}]*\}|\[[^[\]]*\]/g;
/** How the two sides are paired. */
const pairing = /^\s*(?:(?:on|ignoring)\s*\([^()]*\)\s*)?(?:(?:group_left|group_right)\s*(?:\([^()]*\))?\s*)?/;
const counted = /\b(rate|increase|count_over_time)\s*\(/;

/**
 * The query of how many events stand behind each value of a ratio: `errors / requests` over rate(), increase() or
 * count_over_time() of one range. Undefined where the query is no such ratio; shares in percent are none, either.
 */
export function findCountQuery(query: Record<string, unknown>): Record<string, unknown> | undefined {
  const whole = typeof query.expr === 'string' ? readDivisor(query.expr) : undefined;
  const [, kind] = (whole && counted.exec(whole)) ?? [];
  const ranges = [...(whole?.matchAll(/\[([^[\]]*)\]/g) ?? [])].map(([, range]) => range.trim());
  if (kind === undefined || ranges.length === 0 || new Set(ranges).size > 1) {
    return undefined;
  }
  const seconds = kind === 'rate' ? readSeconds(ranges[0]) : '1';
  return seconds === undefined ? undefined : { ...query, expr: `(${whole}) * ${seconds}` };
}

/** What the only division outside of parentheses divides by; undefined where there are other operators beside it. */
function readDivisor(expr: string): string | undefined {
  const code = withoutOuterParentheses(expr.trim());
  const plain = code.replace(opaque, (text) => '_'.repeat(text.length));
  const operators = listOuterOperators(plain);
  if (operators.length !== 1 || plain[operators[0]] !== '/' || plain.includes('#')) {
    return undefined;
  }
  const right = code.slice(operators[0] + 1);
  return right.replace(pairing, '').trim();
}

function withoutOuterParentheses(code: string): string {
  const isWrapped = code.startsWith('(') && findClosing(code) === code.length - 1;
  return isWrapped ? withoutOuterParentheses(code.slice(1, -1).trim()) : code;
}

function findClosing(code: string): number {
  let depth = 0;
  for (let i = 0; i < code.length; i++) {
    depth += code[i] === '(' ? 1 : code[i] === ')' ? -1 : 0;
    if (depth === 0) {
      return i;
    }
  }
  return -1;
}

/** Places of operators outside of all parentheses. */
function listOuterOperators(plain: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const { 0: text, index } of plain.matchAll(/[()]|[-+*/%^<>=!]|\b(?:and|or|unless|bool|offset)\b/g)) {
    depth += text === '(' ? 1 : text === ')' ? -1 : 0;
    if (depth === 0 && text !== ')') {
      found.push(index);
    }
  }
  return found;
}

/** Seconds of a range, as PromQL: a macro stands for itself in ms. */
function readSeconds(range: string): string | undefined {
  const [, macro] = /^\$\{?(__rate_interval|__interval)\}?$/.exec(range) ?? [];
  if (macro !== undefined) {
    return `$${macro}_ms / 1000`;
  }
  return /^(\d+(ms|[smhdwy]))+$/.test(range) ? String(parseDuration(range, 'range') / 1000) : undefined;
}
