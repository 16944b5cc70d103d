import type { SyntaxNode } from '@lezer/common';
import { parseDuration } from '../../schema';

/** Nodes that stand around a single expression and say nothing themselves. */
const wrappers = new Set(['PromQL', 'LogQL', 'Expr', 'MetricExpr', 'ParenExpr']);

/** The expression within parentheses and other nodes that only stand around it; a comment is none. */
export function unwrapNode(node: SyntaxNode): SyntaxNode {
  const children = listOperands(node);
  return wrappers.has(node.name) && children.length === 1 ? unwrapNode(children[0]) : node;
}

/** The nodes directly below one, in the order of the text, without comments. */
export function listOperands(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment') {
      children.push(child);
    }
  }
  return children;
}

const arithmetic: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ['Add', (a, b) => a + b],
  ['Sub', (a, b) => a - b],
  ['Mul', (a, b) => a * b],
  ['Div', (a, b) => a / b],
  ['Mod', (a, b) => a % b],
  ['Pow', (a, b) => a ** b],
]);

/**
 * The number that an expression of PromQL or LogQL always has, such as 3600 for `60 * 60`, which is written without any
 * series; durations are in seconds, as Prometheus has them. Undefined where the expression is no such number.
 */
export function parseConstant(node: SyntaxNode, text: string): number | undefined {
  const inner = unwrapNode(node);
  const children = listOperands(inner);
  const first = children[0];
  const last = children[children.length - 1];
  if (inner.name === 'NumberDurationLiteral' || inner.name === 'LiteralExpr') {
    return parseNumber(text.slice(inner.from, inner.to));
  }
  if (inner.name === 'UnaryExpr') {
    const value = parseConstant(last, text);
    return value === undefined || text[inner.from] !== '-' ? value : -value;
  }
  const compute = children.length >= 3 ? arithmetic.get(children[1].name) : undefined;
  const values = compute && [parseConstant(first, text), parseConstant(last, text)];
  return values?.[0] === undefined || values[1] === undefined ? undefined : compute?.(values[0], values[1]);
}

function parseNumber(literal: string): number | undefined {
  const text = literal.trim();
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const digits = text.slice(sign.length).trim();
  const value = /^inf(?:inity)?$/i.test(digits) ? Infinity : Number(digits);
  const number = Number.isNaN(value) ? parseSeconds(digits) : value;
  return number === undefined || digits === '' ? undefined : sign === '-' ? -number : number;
}

function parseSeconds(text: string): number | undefined {
  try {
    return parseDuration(text, 'Duration') / 1000;
  } catch {
    return undefined;
  }
}
