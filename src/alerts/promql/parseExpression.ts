import { parser as logql } from '@grafana/lezer-logql';
import type { SyntaxNode, Tree } from '@lezer/common';
import { parser as promql } from '@prometheus-io/lezer-promql';

/** A syntax tree of an expression. Where neither language reads all of it, the tree is PromQL's, with gaps. */
export interface ParsedExpression {
  language: 'promql' | 'logql';
  text: string;
  tree: Tree;
}

/** Parses an expression of PromQL or LogQL; one of both languages, such as a selector alone, is PromQL. */
export function parseExpression(text: string): ParsedExpression {
  const asPromql: ParsedExpression = { language: 'promql', text, tree: promql.parse(text) };
  if (isComplete(asPromql)) {
    return asPromql;
  }
  const asLogql: ParsedExpression = { language: 'logql', text, tree: logql.parse(text) };
  return isComplete(asLogql) ? asLogql : asPromql;
}

/** Whether a text is a whole expression of LogQL that yields log lines: a selector, maybe with a pipeline. */
export function isLogSelection(text: string): boolean {
  const tree = logql.parse(text);
  return isComplete({ tree }) && tree.topNode.getChild('Expr')?.getChild('LogExpr') !== null;
}

function isComplete({ tree }: Pick<ParsedExpression, 'tree'>): boolean {
  return listNodes(tree.topNode, ({ type }) => type.isError).length === 0;
}

/** The nodes at and below one that meet a condition, in the order of the text. */
export function listNodes(root: SyntaxNode, condition: (node: SyntaxNode) => boolean): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  root.cursor().iterate(({ node }) => {
    if (condition(node)) {
      found.push(node);
    }
  });
  return found;
}
