import type { Interval } from '../types';

/** Share of the actual values inside the interval, its ends included; missing ones passed over, NaN where all are. */
export function empiricalCoverage(actual: Float64Array, { lower, upper }: Interval): number {
  let inside = 0;
  let count = 0;
  for (let i = 0; i < actual.length; i++) {
    if (!Number.isNaN(actual[i])) {
      inside += actual[i] >= lower[i] && actual[i] <= upper[i] ? 1 : 0;
      count++;
    }
  }
  return inside / count;
}
