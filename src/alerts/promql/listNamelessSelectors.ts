import type { SyntaxNode } from '@lezer/common';
import { listNodes, parseExpression } from './parseExpression';

/** A pattern that only one name matches. */
const plainName = /^["'`][\w:]+["'`]$/;
/** Aggregations that keep whole series, and functions that keep names. */
const keeping = new Set(['Topk', 'Bottomk', 'LimitK', 'LimitRatio', 'LastOverTime', 'Sort', 'SortDesc']);
const transparent = new Set([
  'ParenExpr',
  'StepInvariantExpr',
  'OffsetExpr',
  'MatrixSelector',
  'SubqueryExpr',
  'FunctionCallBody',
]);

/**
 * The selectors of an expression of PromQL that match several metric names, such as `{__name__=~"a_.*"}`, and whose series
 * are not aggregated before the name is dropped: two that differ in their names alone cannot be told apart any more. None of
 * expressions of other languages.
 */
export function listNamelessSelectors(text: string): string[] {
  const { tree, language } = parseExpression(text);
  const selectors = language === 'promql' ? listNodes(tree.topNode, ({ name }) => name === 'VectorSelector') : [];
  return selectors
    .filter((node) => !hasName(node, text) && !mergesNames(node, text))
    .map(({ from, to }) => text.slice(from, to));
}

function hasName(selector: SyntaxNode, text: string): boolean {
  const matchers = selector.getChild('LabelMatchers');
  const isQuoted = matchers?.getChild('QuotedLabelName');
  return Boolean(selector.getChild('Identifier') ?? isQuoted) || (matchers ? namesOne(matchers, text) : false);
}

function namesOne(matchers: SyntaxNode, text: string): boolean {
  const own = ['UnquotedLabelMatcher', 'QuotedLabelMatcher'].flatMap((name) => matchers.getChildren(name));
  return own.some(({ from, to }) => {
    const [, operator, value] = /^["']?__name__["']?\s*(=~?)(?!~)(.*)$/s.exec(text.slice(from, to).trim()) ?? [];
    return operator === '=' || (operator === '=~' && plainName.test(value.trim()));
  });
}

/** Whether what stands around a selector makes one series of those that differ in their names alone, or labels them. */
function mergesNames(selector: SyntaxNode, text: string): boolean {
  let node = selector.parent;
  while (node && (transparent.has(node.name) || keeping.has(readFunction(node)))) {
    node = node.parent;
  }
  const around = node ? text.slice(node.from, node.to) : '';
  const groups = node?.getChild('AggregateModifier');
  const isGroupedByName =
    groups !== null && groups !== undefined && /__name__/.test(text.slice(groups.from, groups.to));
  const isLabelled =
    node?.name === 'FunctionCall' && /^\s*label_(?:replace|join)\b/.test(around) && /"__name__"/.test(around);
  return isLabelled || (node?.name === 'AggregateExpr' && !isGroupedByName);
}

function readFunction(node: SyntaxNode): string {
  const name = node.getChild('FunctionIdentifier') ?? node.getChild('AggregateOp');
  return name?.firstChild?.name ?? '';
}
