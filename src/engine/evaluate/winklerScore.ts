import type { Interval } from '../types';

/**
 * Mean interval score (Winkler, 1972): the width, plus 2 / (1 - coverage) times the distance of an actual value outside.
 * Divided by the training series' seasonalScale it is the M4 competition's MSIS. Missing actuals are passed over; NaN
 * where all are missing.
 */
export function winklerScore(actual: Float64Array, { coverage, lower, upper }: Interval): number {
  const penalty = 2 / (1 - coverage);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < actual.length; i++) {
    const outside = Math.max(0, lower[i] - actual[i], actual[i] - upper[i]);
    if (!Number.isNaN(outside)) {
      sum += upper[i] - lower[i] + penalty * outside;
      count++;
    }
  }
  return sum / count;
}
