import type { Tree } from '@lezer/common';
import { parser as logql } from '@grafana/lezer-logql';
import { parser as promql } from '@prometheus-io/lezer-promql';

/** Whether a text is an expression of LogQL and none of PromQL. */
export function isLogql(text: string): boolean {
  return hasError(promql.parse(text)) && !hasError(logql.parse(text));
}

function hasError(tree: Tree): boolean {
  let found = false;
  tree.iterate({ enter: ({ type }) => void (found ||= type.isError) });
  return found;
}
