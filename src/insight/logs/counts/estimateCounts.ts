import type { PatternCounts } from '../logPattern';
import type { MinedPattern, Occurrences } from '../mining/minePatterns';
import type { LogPlan } from '../planLogs';

/** Lines of a pattern per step of the range, as the sample tells; what lies before is not known. */
export function estimateCounts(
  { range }: Pick<MinedPattern, 'range'>,
  { baselineFrom, from, countedTo, step }: LogPlan
): PatternCounts {
  const start = Math.floor(baselineFrom / step) * step;
  const values = new Float64Array(Math.max(1, Math.round((countedTo - start) / step) + 1)).fill(NaN);
  values.fill(0, Math.max(0, Math.ceil((from - start) / step)));
  range.times.forEach((time, i) => {
    // A row tells of the step that ends there.
    const row = Math.ceil((time - start) / step);
    if (row < values.length) {
      values[row] = (values[row] || 0) + range.weights[i];
    }
  });
  return { start, step, values, isExact: false };
}

/** Lines that a sample stands for, from `after` (ms) on. */
export function sumWeights({ times, weights }: Occurrences, after = -Infinity): number {
  return weights.reduce((sum, weight, i) => (times[i] > after ? sum + weight : sum), 0);
}

/** Lines of counts before `time` (ms), whole steps alone; or from then on, with that part of the step that it lies in. */
export function sumCounts({ start, step, values }: PatternCounts, time: number, side: 'before' | 'after'): number {
  const first = Math.max(0, Math.floor((time - start) / step) + 1);
  const sum = (part: Float64Array) => part.reduce((all, value) => all + (value || 0), 0);
  if (side === 'before') {
    return sum(values.subarray(0, first));
  }
  const share = Math.min(1, (start + first * step - time) / step);
  return sum(values.subarray(first)) - (1 - share) * (values[first] || 0);
}
