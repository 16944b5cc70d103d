import type { SyntaxNode } from '@lezer/common';
import { isBalanced } from './parentheses';
import { listNodes, parseExpression } from './parseExpression';

/** An expression minus its peer; `on` are the labels that pair their series, where they are named. */
export interface Difference {
  expr: string;
  peer: string;
  on?: string[];
}

/** The two sides of `(expr) - on (labels) (peer)`, in PromQL or LogQL; undefined where the text is no such difference. */
export function splitDifference(text: string): Difference | undefined {
  const { tree } = parseExpression(text);
  const [difference] = listNodes(tree.topNode, ({ name }) => name === 'BinaryExpr' || name === 'BinOpExpr');
  const left = difference?.firstChild;
  const right = difference?.lastChild;
  if (!left || !right || left.nextSibling?.name !== 'Sub' || !isWhole(difference, text)) {
    return undefined;
  }
  const [expr, peer] = [readParentheses(left, text), readParentheses(right, text)];
  const on = readPairing(difference, text);
  return expr === undefined || peer === undefined || on === undefined ? undefined : { expr, peer, ...on };
}

function isWhole({ from, to }: SyntaxNode, text: string): boolean {
  return text.slice(0, from).trim() === '' && text.slice(to).trim() === '';
}

function readParentheses({ from, to }: SyntaxNode, text: string): string | undefined {
  const inner = text.slice(from + 1, to - 1);
  return text[from] === '(' && text[to - 1] === ')' && isBalanced(inner) ? inner.trim() : undefined;
}

/** The labels of `on (...)`, nothing where there is no modifier, and undefined where it is another one. */
function readPairing(difference: SyntaxNode, text: string): Pick<Difference, 'on'> | undefined {
  const modifier = difference.getChild('MatchingModifierClause') ?? difference.getChild('BinOpModifier');
  if (!modifier || modifier.from === modifier.to) {
    return {};
  }
  const names = listNodes(modifier, ({ name }) => name === 'LabelName').map(({ from, to }) => text.slice(from, to));
  const isOn = listNodes(modifier, ({ name }) => name === 'On').length > 0;
  const isGrouped = listNodes(modifier, ({ name }) => name === 'GroupLeft' || name === 'GroupRight').length > 0;
  return isOn && !isGrouped ? { on: names } : undefined;
}
