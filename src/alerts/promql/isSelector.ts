import { listNodes, parseExpression } from './parseExpression';

/** Whether a text is a selector of series of PromQL and nothing else. */
export function isSelector(text: string): boolean {
  const { topNode } = parseExpression(text).tree;
  const whole = topNode.firstChild;
  const isComplete = listNodes(topNode, ({ type }) => type.isError).length === 0;
  const isAlone = whole !== null && text.slice(0, whole.from).trim() + text.slice(whole.to).trim() === '';
  return isComplete && isAlone && whole.name === 'VectorSelector';
}

/** The first selector of an expression of PromQL, such as `up{job="shop"}`; undefined where it has none or cannot be read. */
export function findSelector(text: string): string | undefined {
  const { tree, language } = parseExpression(text);
  const isComplete = listNodes(tree.topNode, ({ type }) => type.isError).length === 0;
  const [first] = listNodes(tree.topNode, ({ name }) => name === 'VectorSelector');
  return isComplete && language === 'promql' && first ? text.slice(first.from, first.to) : undefined;
}
