import { parseDuration } from '../../schema';

/** Strings, label matchers and ranges hold no operators of the expression. */
const opaque = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|\{[^{}]*\}|\[[^[\]]*\]|["'`][^]*/g;
/** How the two sides are paired. */
const pairing = /^\s*(?:(?:on|ignoring)\s*\([^()]*\)\s*)?(?:(?:group_left|group_right)\s*(?:\([^()]*\))?\s*)?/;
/** A sum over a count is a mean, such as a duration. */
const means = /_sum\b/;
/** Of longer expressions nothing is known: each pair of parentheses around them reads them once more. */
const maxLength = 10_000;
const counted = /\b(rate|increase|count_over_time)\s*\(/;

const wrappings = [
  /^(?<percent>100)\s*\*(?<ratio>.*)$/s,
  /^(?<ratio>.*)\*\s*(?<percent>100)$/s,
  /^1\s*-(?<ratio>.*)$/s,
];

/** What stands behind the values of a ratio. */
export interface CountQuery {
  query: Record<string, unknown>;
  /** What a share of all is in the ratio's unit: 1, or 100 for percent. */
  unit: number;
}

/**
 * The query of how many events stand behind each value of a ratio: `errors / requests` over rate(), increase() or
 * count_over_time() of one range, also `1 -` or `100 *` such a ratio. Undefined where the query is none.
 */
export function findCountQuery(query: Record<string, unknown>): CountQuery | undefined {
  const { expr } = query;
  const isRead = typeof expr === 'string' && expr.length <= maxLength && !means.test(expr);
  const ratio = isRead ? unwrapRatio(expr) : undefined;
  const whole = ratio && readDivisor(ratio.code);
  const [, kind] = (whole && counted.exec(whole)) ?? [];
  const ranges = [...(whole?.matchAll(/\[([^[\]]*)\]/g) ?? [])].map(([, range]) => range.trim());
  if (ratio === undefined || kind === undefined || ranges.length === 0 || new Set(ranges).size > 1) {
    return undefined;
  }
  const seconds = kind === 'rate' ? readSeconds(ranges[0]) : '1';
  return seconds === undefined ? undefined : { query: { ...query, expr: `(${whole}) * ${seconds}` }, unit: ratio.unit };
}

/** What a ratio is wrapped in: parentheses, a hundred times, and what is left of 1. */
function unwrapRatio(expr: string): { code: string; unit: number } {
  const code = withoutOuterParentheses(expr.trim());
  const wrapped = wrappings.map((wrapping) => wrapping.exec(code)).find((match) => match !== null);
  if (!wrapped) {
    return { code, unit: 1 };
  }
  const { ratio = '', percent } = wrapped.groups ?? {};
  const inner = unwrapRatio(ratio);
  return percent === undefined ? inner : { ...inner, unit: 100 };
}

/** What the only division outside of parentheses divides by; undefined where there are other operators beside it. */
function readDivisor(code: string): string | undefined {
  const plain = code.replace(opaque, (text) => '_'.repeat(text.length));
  const operators = listOuterOperators(plain);
  if (operators.length !== 1 || plain[operators[0]] !== '/' || plain.includes('#')) {
    return undefined;
  }
  return code
    .slice(operators[0] + 1)
    .replace(pairing, '')
    .trim();
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
