import { parseDuration } from '../../schema';
import { listNodes, parseExpression } from './parseExpression';

/** A function over the samples of a selector within a window, such as rate(x[5m]). */
export interface RangeWindow {
  /** The function, in lower case. */
  name: string;
  /** The selector without its window. */
  selector: string;
  /** ms. */
  window: number;
}

/** The windows of an expression of PromQL, in its order; those of macros and subqueries are left out. None of other languages. */
export function listRangeWindows(text: string): RangeWindow[] {
  const { tree, language } = parseExpression(text);
  const nodes = language === 'promql' ? listNodes(tree.topNode, ({ name }) => name === 'MatrixSelector') : [];
  return nodes.flatMap((node): RangeWindow[] => {
    const call = findCall(node.parent);
    const selector = node.getChild('VectorSelector');
    const window = readWindow(text.slice(node.from, node.to));
    const name = call?.getChild('FunctionIdentifier');
    return selector && name && window !== undefined
      ? [
          {
            name: text.slice(name.from, name.to).toLowerCase(),
            selector: text.slice(selector.from, selector.to),
            window,
          },
        ]
      : [];
  });
}

type Node = ReturnType<typeof listNodes>[number];

/** The innermost function call at or above a node. */
function findCall(node: Node | null): Node | null {
  return node === null || node.name === 'FunctionCall' ? node : findCall(node.parent);
}

function readWindow(text: string): number | undefined {
  const [, window] = /\[([^[\]]*)\]$/.exec(text.trimEnd()) ?? [];
  try {
    return window === undefined ? undefined : parseDuration(window, 'Window');
  } catch {
    return undefined;
  }
}
