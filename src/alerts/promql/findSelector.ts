import { listNodes, parseExpression } from './parseExpression';

/** The first selector of an expression of PromQL, such as `up{job="shop"}`; undefined where it has none or cannot be read. */
export function findSelector(text: string): string | undefined {
  const { tree, language } = parseExpression(text);
  const isComplete = listNodes(tree.topNode, ({ type }) => type.isError).length === 0;
  const [first] = listNodes(tree.topNode, ({ name }) => name === 'VectorSelector');
  return isComplete && language === 'promql' && first ? text.slice(first.from, first.to) : undefined;
}
