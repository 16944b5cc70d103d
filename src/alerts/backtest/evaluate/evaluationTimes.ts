import { durationMs } from '../../spec/durations';
import type { RuleSpec } from '../../kinds';

/** When a rule is evaluated: at every multiple of its interval. */
export interface EvaluationTimes {
  start: number;
  interval: number;
  count: number;
}

/** Those at or after `from` and before `to` (ms). */
export function evaluationTimes(spec: RuleSpec, { from, to }: { from: number; to: number }): EvaluationTimes {
  const interval = durationMs(spec.interval, 'interval');
  const start = Math.ceil(from / interval) * interval;
  return { start, interval, count: Math.max(0, Math.ceil((to - start) / interval)) };
}
