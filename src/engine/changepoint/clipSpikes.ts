import { findRank, insertSorted } from '../math/sorted';
import { madToDeviation } from '../math/median';
import { quantile } from '../math/quantile';

/** Values stay within this many standard deviations of the median around them. */
const maxDeviations = 2.5;

/**
 * A copy of `values` with each kept near the median of the `width` values around it (at the ends: of those there are),
 * so that whatever lasts less than half of `width` observations has little weight. Values must be finite.
 */
export function clipSpikes(values: Float64Array, width: number): Float64Array {
  const medians = runningMedian(values, width >> 1);
  const deviations = values.map((value, i) => Math.abs(value - medians[i]));
  const limit = maxDeviations * madToDeviation * quantile(deviations, 0.5);
  return values.map((value, i) => Math.min(Math.max(value, medians[i] - limit), medians[i] + limit));
}

/** Median of each value and up to `half` neighbours on both sides alike; O(n * half) moves within a sorted window. */
function runningMedian(values: Float64Array, half: number): Float64Array {
  const medians = new Float64Array(values.length);
  const window = new Float64Array(2 * half + 2);
  let count = 0;
  let first = 0;
  let next = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.min(half, i, values.length - 1 - i);
    while (next <= i + size) {
      insertSorted(window, count++, values[next++]);
    }
    while (first < i - size) {
      remove(window, count--, values[first++]);
    }
    medians[i] = window[count >> 1];
  }
  return medians;
}

/** Takes a value that is there out of the `count` ascending ones. */
function remove(window: Float64Array, count: number, value: number): void {
  const rank = findRank(window, count, value);
  window.copyWithin(rank, rank + 1, count);
}
