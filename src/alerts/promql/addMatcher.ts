import { listNodes, parseExpression } from './parseExpression';

/** What joins series of different labels, or makes labels: a label of the result need not be one of every selector. */
const joining = new Set(['MatchingModifierClause', 'And', 'Or', 'Unless', 'LabelReplace', 'LabelJoin', 'CountValues']);

/**
 * An expression of PromQL over only those series whose label matches, such as `sum by (pod) (x{pod=~"a|b"})`: each selector
 * has the matcher. The label must be one of the result's. Undefined where not every selector is sure to have the label, and
 * for other languages.
 */
export function addMatcher(text: string, matcher: string): string | undefined {
  const { tree, language } = parseExpression(text);
  const isComplete = listNodes(tree.topNode, ({ type }) => type.isError).length === 0;
  const selectors = listNodes(tree.topNode, ({ name }) => name === 'VectorSelector');
  if (!isComplete || language !== 'promql' || listNodes(tree.topNode, ({ name }) => joining.has(name)).length > 0) {
    return undefined;
  }
  return selectors.reduceRight((whole, selector) => {
    const matchers = selector.getChild('LabelMatchers');
    const at = matchers ? matchers.from + 1 : selector.to;
    const isEmpty = matchers !== null && text.slice(matchers.from + 1, matchers.to - 1).trim() === '';
    const added = matchers ? `${matcher}${isEmpty ? '' : ', '}` : `{${matcher}}`;
    return whole.slice(0, at) + added + whole.slice(at);
  }, text);
}
