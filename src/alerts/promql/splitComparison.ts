import type { SyntaxNode } from '@lezer/common';
import { analyseExpression } from './analyseExpression';
import { inParentheses } from './parentheses';
import { listOperands, parseConstant, unwrapNode } from './parseConstant';
import { listNodes, parseExpression } from './parseExpression';
import { splitAbsence, type Absence } from './splitAbsence';
import { splitPrediction } from './splitPrediction';

/** How two values are compared, as PromQL writes it. */
export type ComparisonOperator = '>' | '>=' | '<' | '<=' | '==' | '!=';

/** A value that is compared with a limit. */
export interface Comparison {
  /** What is compared. Of two series that are compared with each other it is their difference, whose limit is 0. */
  expr: string;
  /** As in `expr > limit`: turned around where the limit stands first. */
  operator: ComparisonOperator;
  limit: number;
  /** How far it looks ahead along a straight line, ms; `expr` is the value of now. */
  ahead?: number;
  /** Both sides, where both of them are series. */
  sides?: { left: string; right: string };
}

/** What makes an alert's expression fire: a comparison, absent data, or several of them, each as its own text. */
export type Condition = { comparison: Comparison } | { absence: Absence } | { combined: string[] };

/** Comparisons by the name of their node, and the same with both sides exchanged. */
const comparisons: ReadonlyMap<string, [operator: ComparisonOperator, exchanged: ComparisonOperator]> = new Map([
  ['Gtr', ['>', '<']],
  ['Gte', ['>=', '<=']],
  ['Lss', ['<', '>']],
  ['Lte', ['<=', '>=']],
  ['Eql', ['==', '==']],
  ['Neq', ['!=', '!=']],
]);

/** What is said of a 0 or 1 that is to be 1. */
const truths = new Set(['== 1', '> 0', '>= 1', '!= 0']);
const orders = new Set<string>(['>', '>=', '<', '<=']);

/**
 * The condition of an expression of PromQL or LogQL that is written as an alert: `a > 5`, `5 < a`, `a > bool 5`,
 * `a > on (x) b`, `predict_linear(a[1h], 3600) < 0`, `absent(a)`. What filters it by `and` or `unless` stays part of what
 * is compared, but for other limits of the same value. Undefined where it is none, such as `a` or `count(a > 5)`.
 */
export function splitComparison(text: string): Condition | undefined {
  const { tree } = parseExpression(text);
  const isComplete = listNodes(tree.topNode, ({ type }) => type.isError).length === 0;
  return isComplete ? readCondition(tree.topNode, text) : undefined;
}

function readCondition(node: SyntaxNode, text: string): Condition | undefined {
  const root = splitBinary(node);
  if (root?.operator.name === 'Or') {
    const sides = [root.left, root.right];
    return sides.some((side) => readCondition(side, text))
      ? { combined: sides.map((side) => readText(side, text)) }
      : undefined;
  }
  const terms = listTerms(node, text);
  const main = terms.find(({ condition }) => readComparison(condition)?.ahead !== undefined) ?? terms[0];
  const comparison = readComparison(main.condition);
  return comparison ? { comparison: filterComparison(comparison, main, terms) } : main.condition;
}

function readComparison(condition: Condition | undefined): Comparison | undefined {
  return condition && 'comparison' in condition ? condition.comparison : undefined;
}

interface Binary {
  left: SyntaxNode;
  operator: SyntaxNode;
  right: SyntaxNode;
}

function splitBinary(node: SyntaxNode): Binary | undefined {
  const inner = unwrapNode(node);
  const [left, operator, ...rest] = listOperands(inner);
  const right = rest[rest.length - 1];
  return (inner.name === 'BinaryExpr' || inner.name === 'BinOpExpr') && right ? { left, operator, right } : undefined;
}

/** An operand of `and` or `unless`, with the operator and its modifier. */
interface Term {
  expr: string;
  joined: string;
  condition?: Condition;
}

function listTerms(node: SyntaxNode, text: string): Term[] {
  const binary = splitBinary(node);
  if (binary?.operator.name !== 'And' && binary?.operator.name !== 'Unless') {
    return [{ expr: readText(node, text), joined: 'and', condition: readTerm(node, text) }];
  }
  const { left, operator, right } = binary;
  const joined = text
    .slice(operator.from, right.from)
    .replace(/#[^\n]*/g, '')
    .trim();
  const last = { expr: readText(right, text), joined, condition: readTerm(right, text) };
  return [...listTerms(left, text), last];
}

/** What is compared where the other terms let it through. */
function filterComparison(comparison: Comparison, main: Term, terms: Term[]): Comparison {
  const filters = terms.filter((term) => term !== main && !isOtherLimit(readComparison(term.condition), comparison));
  const expr = filters.reduce(
    (whole, filter) => `${inParentheses(whole)} ${filter.joined} ${inParentheses(filter.expr)}`,
    comparison.expr
  );
  return { ...comparison, expr };
}

/** Whether a filter is another limit of the same value: of a prediction, of anything that it reads. */
function isOtherLimit(filter: Comparison | undefined, { expr, ahead }: Comparison): boolean {
  if (filter === undefined || !orders.has(filter.operator)) {
    return false;
  }
  const names = new Set(analyseExpression(expr).metrics.map(({ name }) => name));
  const reads = () => analyseExpression(filter.expr).metrics.some(({ name }) => names.has(name));
  return filter.expr === expr || (ahead !== undefined && reads());
}

function readTerm(node: SyntaxNode, text: string): Condition | undefined {
  const absence = splitAbsence(unwrapNode(node), text);
  const binary = splitBinary(node);
  const operators = binary && comparisons.get(binary.operator.name);
  if (absence || !binary || !operators) {
    return absence && { absence };
  }
  const [left, right] = [parseConstant(binary.left, text), parseConstant(binary.right, text)];
  if (left !== undefined && right !== undefined) {
    return undefined;
  }
  if (left === undefined && right === undefined) {
    return { comparison: compareSides(binary, operators[0], text) };
  }
  return right === undefined
    ? compareWithLimit(binary.right, { operator: operators[1], limit: left ?? NaN }, text)
    : compareWithLimit(binary.left, { operator: operators[0], limit: right }, text);
}

type Limit = Pick<Comparison, 'operator' | 'limit'>;

function compareWithLimit(node: SyntaxNode, limit: Limit, text: string): Condition {
  const inner = readCondition(node, text);
  const binary = splitBinary(node);
  const isTruth = truths.has(`${limit.operator} ${limit.limit}`);
  if (inner && isTruth) {
    return inner;
  }
  if (inner && binary && comparisons.has(binary.operator.name)) {
    return { combined: [readText(node, text), `... ${limit.operator} ${limit.limit}`] };
  }
  const { expr = readText(node, text), ...ahead } = splitPrediction(node, text) ?? {};
  return { comparison: { expr, ...limit, ...ahead } };
}

function compareSides({ left, operator, right }: Binary, compared: ComparisonOperator, text: string): Comparison {
  const sides = { left: readText(left, text), right: readText(right, text) };
  const modifier = text
    .slice(operator.to, right.from)
    .replace(/#[^\n]*/g, '')
    .replace(/^\s*bool\b/, '')
    .trim();
  const minus = modifier === '' ? '-' : `- ${modifier}`;
  const { expr = sides.left, ...ahead } = splitPrediction(left, text) ?? {};
  const difference = `${inParentheses(expr)} ${minus} ${inParentheses(sides.right)}`;
  return { expr: difference, operator: compared, limit: 0, sides: { ...sides, left: expr }, ...ahead };
}

/** The text of a node without the parentheses around it. */
function readText(node: SyntaxNode, text: string): string {
  const { from, to } = unwrapNode(node);
  return text.slice(from, to).trim();
}
