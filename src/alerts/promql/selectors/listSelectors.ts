import type { SyntaxNode } from '@lezer/common';
import { RE2JS } from 're2js';
import { listNodes, parseExpression } from '../parseExpression';

/** How a label is compared with a value. */
export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** One comparison of a label. */
export interface LabelMatcher {
  label: string;
  operator: MatchOperator;
  value: string;
}

/** What an expression of PromQL reads: a metric, and which of its series. */
export interface Selector {
  /** Empty where it is selected by its labels alone. */
  metric: string;
  matchers: LabelMatcher[];
}

const matcherNodes = ['UnquotedLabelMatcher', 'QuotedLabelMatcher'];

/** The selectors of an expression of PromQL, in its order, each once; none of other languages, and of what cannot be read. */
export function listSelectors(text: string): Selector[] {
  const { tree, language } = parseExpression(text);
  const nodes = language === 'promql' ? listNodes(tree.topNode, ({ name }) => name === 'VectorSelector') : [];
  const found = nodes.map((node) => readSelector(node, text));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function readSelector(node: SyntaxNode, text: string): Selector {
  const read = (part: SyntaxNode | null | undefined) => (part ? text.slice(part.from, part.to) : '');
  const list = node.getChild('LabelMatchers');
  const all = matcherNodes.flatMap((name) => list?.getChildren(name) ?? []).flatMap((one) => readMatcher(read(one)));
  const named = all.find(({ label, operator }) => label === '__name__' && operator === '=');
  const quoted = read(list?.getChild('QuotedLabelName'));
  return {
    metric: read(node.getChild('Identifier')) || (quoted === '' ? (named?.value ?? '') : unquote(quoted)),
    matchers: all.filter((one) => one !== named),
  };
}

function readMatcher(text: string): LabelMatcher[] {
  const trimmed = text.trim();
  const [label = ''] = /^(?:"(?:[^"\\]|\\.)*"|[\w.:]+)/.exec(trimmed) ?? [];
  const rest = trimmed.slice(label.length).trimStart();
  const [operator] = /^(?:=~|!~|!=|=)/.exec(rest) ?? [];
  return operator === undefined
    ? []
    : [
        {
          label: unquote(label),
          operator: operator as MatchOperator,
          value: unquote(rest.slice(operator.length).trim()),
        },
      ];
}

/** A string of PromQL without its quotes; what is escaped in it stands for itself. */
function unquote(text: string): string {
  const [quote] = text;
  const isQuoted = text.length > 1 && /["'`]/.test(quote) && text.endsWith(quote);
  const inner = isQuoted ? text.slice(1, -1) : text;
  return isQuoted && quote !== '`' ? inner.replace(/\\(.)/gs, '$1') : inner;
}

/**
 * Whether a value of a label meets a comparison, as Prometheus decides it; a pattern that cannot be read meets everything,
 * since nobody knows what it leaves out.
 */
export function isMatched({ operator, value }: Pick<LabelMatcher, 'operator' | 'value'>, own: string): boolean {
  const isNegative = operator.startsWith('!');
  if (!operator.endsWith('~')) {
    return (own === value) !== isNegative;
  }
  try {
    return RE2JS.compile(value).matcher(own).matches() !== isNegative;
  } catch {
    return true;
  }
}
