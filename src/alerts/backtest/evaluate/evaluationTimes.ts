import type { EvaluationTiming } from './evaluableRule';

/** The evaluations of a rule within a range. */
export interface EvaluationTimes {
  /** ms, the first of them and the distance of the others. */
  start: number;
  interval: number;
  count: number;
}

/** Those at or after `from` and before `to` (ms). */
export function evaluationTimes(
  { interval, offset }: EvaluationTiming,
  { from, to }: { from: number; to: number }
): EvaluationTimes {
  const start = Math.ceil((from - offset) / interval) * interval + offset;
  return { start, interval, count: Math.max(0, Math.ceil((to - start) / interval)) };
}
