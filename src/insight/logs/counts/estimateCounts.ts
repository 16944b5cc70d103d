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

/** Lines of counts from `from` (ms) on, or before it. */
export function sumCounts({ start, step, values }: PatternCounts, from: number, side: 'before' | 'after'): number {
  const first = Math.max(0, Math.floor((from - start) / step) + 1);
  const part = side === 'before' ? values.subarray(0, first) : values.subarray(first);
  return part.reduce((sum, value) => sum + (value || 0), 0);
}
