import type { SyntaxNode } from '@lezer/common';
import { listOperands, parseConstant, unwrapNode } from '../../promql/parseConstant';
import { parseExpression } from '../../promql/parseExpression';
import { agreeOnSide, findSideInWords, flipSide, type DangerSide } from './dangerWords';

/**
 * The side on which an expression of PromQL is dangerous, by the names of its metrics and the values that their labels
 * must have, and by how it computes: `1 - idle` is dangerous above, `free / size` below. Undefined where neither is known.
 */
export function findExpressionSide(text: string): DangerSide | undefined {
  const { tree, language } = parseExpression(text);
  return language === 'promql' ? findNodeSide(tree.topNode, text) : undefined;
}

function findNodeSide(node: SyntaxNode, text: string): DangerSide | undefined {
  const inner = unwrapNode(node);
  if (inner.name === 'VectorSelector') {
    return findSelectorSide(text.slice(inner.from, inner.to));
  }
  if (inner.name === 'BinaryExpr') {
    return findBinarySide(inner, text);
  }
  const side = agreeOnSide(listOperands(inner).map((child) => findNodeSide(child, text)));
  return inner.name === 'UnaryExpr' && text[inner.from] === '-' ? flipSide(side) : side;
}

/** By its name and by what its labels are or match; what they are not says nothing. */
function findSelectorSide(selector: string): DangerSide | undefined {
  const [name] = selector.split('{');
  const values = [...selector.matchAll(/[^!]=~?\s*("[^"]*"|'[^']*')/g)].map(([, value]) => value);
  return findSideInWords([name, ...values].join(' '));
}

/** What is taken off something counts the other way round; of what is divided, the upper part counts. */
function findBinarySide(node: SyntaxNode, text: string): DangerSide | undefined {
  const operands = listOperands(node);
  const [left, operator] = operands;
  const right = operands[operands.length - 1];
  const leftSide = findNodeSide(left, text);
  const rightSide = () => findNodeSide(right, text);
  if (operator.name === 'Sub') {
    return leftSide ?? flipSide(rightSide());
  }
  const isSum = operator.name === 'Add' || operator.name === 'Mul';
  const isScaled = parseConstant(left, text) !== undefined;
  return isSum || isScaled ? agreeOnSide([leftSide, rightSide()]) : leftSide;
}
