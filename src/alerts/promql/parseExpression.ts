import { parser as logql } from '@grafana/lezer-logql';
import type { SyntaxNode, Tree } from '@lezer/common';
import { parser as promql } from '@prometheus-io/lezer-promql';

/** A syntax tree of an expression. Where neither language reads all of it, the tree is PromQL's, with gaps. */
export interface ParsedExpression {
  language: 'promql' | 'logql';
  text: string;
  tree: Tree;
}

/** Characters of an expression that are read at most; generated rules with many alternatives have a few thousand. */
export const maxExpressionLength = 20_000;
/** Characters of an expression with gaps that are read at most: going on behind each fault takes long. */
const maxGappedLength = 2_000;

const strictPromql = promql.configure({ strict: true });
const strictLogql = logql.configure({ strict: true });

/**
 * Parses an expression of PromQL or LogQL; one of both languages, such as a selector alone, is PromQL. The tree of one that is
 * longer than is read is empty.
 */
export function parseExpression(text: string): ParsedExpression {
  const asPromql = parseWhole(strictPromql, text);
  const asLogql = asPromql ? undefined : parseWhole(strictLogql, text);
  if (asLogql) {
    return { language: 'logql', text, tree: asLogql };
  }
  return { language: 'promql', text, tree: asPromql ?? promql.parse(text.length <= maxGappedLength ? text : '') };
}

/** Whether a text is a whole expression of LogQL that yields log lines: a selector, maybe with a pipeline. */
export function isLogSelection(text: string): boolean {
  const tree = parseWhole(strictLogql, text);
  return tree !== undefined && tree.topNode.getChild('Expr')?.getChild('LogExpr') !== null;
}

/** The tree of an expression that a language reads all of. */
function parseWhole(parser: typeof promql, text: string): Tree | undefined {
  try {
    return text.length <= maxExpressionLength ? parser.parse(text) : undefined;
  } catch {
    return undefined;
  }
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
