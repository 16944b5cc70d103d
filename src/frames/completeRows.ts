/** What tells when a row is complete. */
export interface RowWindow {
  /** Distance of rows, ms. */
  step: number;
  /** The source's own query model; {} where it is not known, and taken for an expression. */
  query: Record<string, unknown>;
}

/**
 * The latest time, ms, whose row is complete at `now`: later rows are no observations yet, though sources give them.
 * A row of an expression (PromQL, LogQL) says what was the case up to its time; Prometheus goes on to evaluate it for five
 * minutes past the last sample, over windows that are ever emptier. Rows of all else may stand at the beginning of their
 * window, as groups of times do in SQL, and last a step.
 */
export function completeUntil(now: number, { step, query }: RowWindow): number {
  const isExpression = typeof query.expr === 'string' || Object.keys(query).length === 0;
  return isExpression ? now : now - step;
}
