import type { SyntaxNode } from '@lezer/common';
import { inParentheses } from './parentheses';
import { listOperands, parseConstant } from './parseConstant';
import { listNodes } from './parseExpression';

/** An expression that looks ahead along a straight line, taken apart. */
export interface Prediction {
  /** What is predicted: the expression as it is now, without the look ahead. */
  expr: string;
  /** How far it looks ahead, ms. */
  ahead: number;
}

/**
 * What an expression of PromQL with one `predict_linear(x[1h], 3600)` predicts, and how far ahead: the call is replaced by
 * its `x`. Undefined where there is no such call, more than one, or one that looks ahead by no fixed time.
 */
export function splitPrediction(node: SyntaxNode, text: string): Prediction | undefined {
  const calls = listNodes(node, ({ name }) => name === 'PredictLinear');
  const call = calls.length === 1 ? findCall(calls[0]) : null;
  const [range, seconds] = listOperands(call?.getChild('FunctionCallBody') ?? node);
  const now = call && range && readRanged(range, text);
  const ahead = call && seconds && parseConstant(seconds, text);
  if (!call || !now || !ahead || ahead <= 0) {
    return undefined;
  }
  const before = text.slice(node.from, call.from);
  const after = text.slice(call.to, node.to);
  return { expr: `${before}${before + after === '' ? now : inParentheses(now)}${after}`.trim(), ahead: ahead * 1000 };
}

function findCall(node: SyntaxNode | null): SyntaxNode | null {
  return node === null || node.name === 'FunctionCall' ? node : findCall(node.parent);
}

/** What is within a range such as `x[1h]` or `(x)[1h:5m]`; what shifts it in time is left out. */
function readRanged(range: SyntaxNode, text: string): string | undefined {
  if (range.name === 'MatrixSelector' || range.name === 'SubqueryExpr') {
    const inner = range.firstChild;
    return inner ? text.slice(inner.from, inner.to) : undefined;
  }
  const isShifted = range.name === 'OffsetExpr' || range.name === 'StepInvariantExpr';
  return isShifted && range.firstChild ? readRanged(range.firstChild, text) : undefined;
}
