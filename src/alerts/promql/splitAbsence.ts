import type { SyntaxNode } from '@lezer/common';
import { parseDuration } from '../../schema';
import { listNodes } from './parseExpression';

/** Data that are looked for and not found. */
export interface Absence {
  /** What is looked for. */
  expr: string;
  /** For how long it must be absent, ms; left out where only now counts. */
  within?: number;
}

const calls = new Set(['FunctionCall', 'RangeAggregationExpr']);
const absences = new Set(['Absent', 'AbsentOverTime']);

/** What `absent(x)` or `absent_over_time(x[5m])`, a node of PromQL or LogQL, looks for; undefined for any other node. */
export function splitAbsence(node: SyntaxNode, text: string): Absence | undefined {
  const name = node.firstChild?.firstChild?.name;
  const body = node.lastChild;
  if (!calls.has(node.name) || !absences.has(name ?? '') || !body) {
    return undefined;
  }
  if (body.name === 'LogRangeExpr') {
    return { expr: `count_over_time(${text.slice(body.from, body.to)})`, ...readWithin(body, text) };
  }
  const [inner] = listNodes(body, (one) => one !== body && one.name !== 'FunctionCallBody');
  const selector = inner?.name === 'MatrixSelector' || inner?.name === 'SubqueryExpr' ? inner.firstChild : inner;
  return selector ? { expr: text.slice(selector.from, selector.to), ...readWithin(body, text) } : undefined;
}

/** The first time in a range. */
function readWithin(body: SyntaxNode, text: string): Pick<Absence, 'within'> {
  const durations = new Set(['DurationExpr', 'Duration']);
  const [first] = listNodes(body, ({ name }) => durations.has(name));
  try {
    return first ? { within: parseDuration(text.slice(first.from, first.to), 'Duration') } : {};
  } catch {
    return {};
  }
}
