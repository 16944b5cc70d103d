import type { BacktestedResource, PlanBacktest } from './backtestPlan';

/** How well an earlier plan foresaw what came. */
export interface BacktestSummary {
  /** Limits that were compared. */
  count: number;
  /** How many were within their 90 % interval. */
  within: number;
  /** How many limits were reached, of these how many had at least an even chance then, and how many others had one. */
  reached: number;
  foreseen: number;
  falseAlarms: number;
  /** Mean squared difference of probabilities and what came (Brier, 1950). */
  brierScore: number;
  /** Median of how far the time of reaching was off, as a part of it, where it was reached and expected; NaN where none was. */
  runwayError: number;
}

/** Counts what was right. Limits that were reached when the plan was made say nothing of it, and are left out of those that were reached. */
export function summarizeBacktest({ rows }: PlanBacktest): BacktestSummary {
  const open = rows.filter(({ assessed }) => assessed.runway?.p10 !== 0);
  const isForeseen = ({ assessed }: BacktestedResource) => (assessed.runway?.probability ?? 0) >= 0.5;
  const reached = open.filter(({ reachedAfter }) => reachedAfter < Infinity);
  const errors = reached.flatMap(({ assessed, reachedAfter }) => {
    const { p50 = Infinity } = assessed.runway ?? {};
    return p50 < Infinity ? [Math.abs(p50 - reachedAfter) / reachedAfter] : [];
  });
  const squares = open.map(
    ({ assessed, reachedAfter }) => ((assessed.runway?.probability ?? 0) - (reachedAfter < Infinity ? 1 : 0)) ** 2
  );
  return {
    count: rows.length,
    within: rows.filter(({ isHit }) => isHit).length,
    reached: reached.length,
    foreseen: reached.filter(isForeseen).length,
    falseAlarms: open.filter((one) => isForeseen(one) && one.reachedAfter === Infinity).length,
    brierScore: squares.length > 0 ? squares.reduce((a, b) => a + b) / squares.length : NaN,
    runwayError: errors.length > 0 ? errors.sort((a, b) => a - b)[errors.length >> 1] : NaN,
  };
}
