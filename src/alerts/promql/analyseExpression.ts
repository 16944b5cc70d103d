import type { SyntaxNode } from '@lezer/common';
import { isLogSelection, listNodes, parseExpression } from './parseExpression';

/** A metric that an expression reads, and the names of the functions and aggregations around it, the innermost first. */
export interface MetricUse {
  name: string;
  functions: string[];
}

/** What an expression reads and computes. Comments, and what only filters by `and` or `unless`, are left out. */
export interface ExpressionFacts {
  /** Empty for LogQL, which has no metrics. */
  metrics: MetricUse[];
  /** Names of labels that it matches or groups by. */
  labels: string[];
  /** Values that labels or log lines are matched with; those that are excluded are left out. */
  values: string[];
  /** Whether it divides by something. */
  divides: boolean;
}

const labelNodes = new Set(['LabelName', 'QuotedLabelName', 'Identifier']);
const matcherNodes = new Set(['UnquotedLabelMatcher', 'QuotedLabelMatcher', 'Matcher', 'LineFilter']);
const includingNodes = new Set(['EqlSingle', 'EqlRegex', 'Eq', 'Re', 'PipeExact', 'PipeMatch']);
const stringNodes = new Set(['StringLiteral', 'String']);
const binaryNodes = new Set(['BinaryExpr', 'BinOpExpr']);
const callNodes: Readonly<Record<string, string>> = {
  FunctionCall: 'FunctionIdentifier',
  AggregateExpr: 'AggregateOp',
};

/** Facts about an expression of PromQL or LogQL; where its text cannot be read, those of the rest. */
export function analyseExpression(text: string): ExpressionFacts {
  const { tree } = parseExpression(text);
  const nodes = listNodes(tree.topNode, (node) => !isFilter(node));
  const read = ({ from, to }: SyntaxNode) => text.slice(from, to);
  const metrics = nodes.flatMap((node) => {
    const name = readMetricName(node, read);
    return name === undefined ? [] : [{ name, functions: listFunctions(node, read) }];
  });
  return {
    metrics,
    labels: nodes.filter(isLabel).map((node) => unquote(read(node))),
    values: nodes.filter(isIncluded).map((node) => unquote(read(node))),
    divides: nodes.some(({ name }) => name === 'Div'),
  };
}

/** Whether an expression yields log lines instead of numbers; a selector of a metric is none, though both languages have it. */
export function isLogQuery(text: string): boolean {
  return isLogSelection(text) && analyseExpression(text).metrics.length === 0;
}

/** Whether a node stands in the right operand of `and` or `unless`, whose values are not shown. */
function isFilter(node: SyntaxNode): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const isRight = binaryNodes.has(at.parent.name) && at.nextSibling === null;
    if (isRight && (at.parent.getChild('And') ?? at.parent.getChild('Unless'))) {
      return true;
    }
  }
  return false;
}

/** The metric of a selector: its name before the braces, in quotes within them, or matched as `__name__`. */
function readMetricName(node: SyntaxNode, read: (node: SyntaxNode) => string): string | undefined {
  const parent = node.parent?.name;
  if (parent === 'VectorSelector' && node.name === 'Identifier') {
    return read(node);
  }
  if (parent === 'LabelMatchers' && node.name === 'QuotedLabelName') {
    return unquote(read(node));
  }
  const isName = isIncluded(node) && node.parent?.firstChild && unquote(read(node.parent.firstChild)) === '__name__';
  return isName ? unquote(read(node)) : undefined;
}

function listFunctions(node: SyntaxNode, read: (node: SyntaxNode) => string): string[] {
  const functions: string[] = [];
  for (let at = node.parent; at; at = at.parent) {
    const name = at.name in callNodes ? at.getChild(callNodes[at.name]) : null;
    if (name) {
      functions.push(read(name).toLowerCase());
    }
  }
  return functions;
}

function isLabel(node: SyntaxNode): boolean {
  return labelNodes.has(node.name) && node.parent?.name !== 'VectorSelector' && node.parent?.name !== 'LabelMatchers';
}

/** Whether a node is a string that labels or lines must match. */
function isIncluded(node: SyntaxNode): boolean {
  const matcher = node.parent;
  return (
    stringNodes.has(node.name) &&
    matcher !== null &&
    matcherNodes.has(matcher.name) &&
    listNodes(matcher, ({ name }) => includingNodes.has(name)).length > 0
  );
}

function unquote(text: string): string {
  return /^["'`]/.test(text) ? text.slice(1, -1) : text;
}
