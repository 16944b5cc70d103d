import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

export interface Matcher {
  label: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
}

/** A selector of an expression, with the labels that the expression groups or joins by. */
export interface Selector {
  metric: string;
  matchers: Matcher[];
  labels: string[];
}

/** The selectors of an expression of PromQL; none where its text cannot be read. */
export function listSelectors(text: string): Selector[] {
  const { topNode } = parser.parse(text);
  const nodes: SyntaxNode[] = [];
  topNode.cursor().iterate(({ node }) => void nodes.push(node));
  if (nodes.some(({ type }) => type.isError)) {
    return [];
  }
  const read = ({ from, to }: SyntaxNode) => text.slice(from, to);
  const labels = nodes
    .filter(({ name, parent }) => name === 'LabelName' && parent?.name === 'GroupingLabels')
    .map(read);
  return nodes
    .filter(({ name }) => name === 'VectorSelector')
    .flatMap((node) => {
      const matchers = listMatchers(node, read);
      const named = matchers.find(({ label }) => label === '__name__');
      const metric = node.getChild('Identifier') ? read(node.getChild('Identifier') as SyntaxNode) : named?.value;
      return metric === undefined ? [] : [{ metric, matchers: matchers.filter((one) => one !== named), labels }];
    });
}

function listMatchers(selector: SyntaxNode, read: (node: SyntaxNode) => string): Matcher[] {
  const found: Matcher[] = [];
  selector.cursor().iterate(({ node }) => {
    const parts = /^\s*([\w.:]+|"[^"]+")\s*(=~|!~|!=|=)\s*(["'`])([\s\S]*)\3\s*$/.exec(read(node));
    if (node.name.endsWith('LabelMatcher') && parts) {
      const [, label, operator, , value] = parts;
      found.push({
        label: label.replace(/"/g, ''),
        operator: operator as Matcher['operator'],
        value: value.replace(/\\(.)/g, '$1'),
      });
    }
  });
  return found;
}
