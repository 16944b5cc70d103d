import type { Bounds } from '../types';

/**
 * The limits that the values themselves suggest: 0 below where none is negative; 1 or 100 above where none exceeds it
 * and some come within half a percent of it, as ratios and percentages that saturate do. NaN is passed over; no limits
 * for a series without finite values.
 */
export function detectBounds(values: Float64Array): Bounds {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of values) {
    if (Number.isFinite(value)) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }
  if (!(lowest >= 0)) {
    return {};
  }
  const ceiling = [1, 100].find((limit) => highest <= limit && highest >= limit * 0.995 && lowest < highest);
  return ceiling === undefined ? { lower: 0 } : { lower: 0, upper: ceiling };
}

/** A copy with each value moved to the nearest one within the bounds. */
export function clampToBounds(values: Float64Array, { lower = -Infinity, upper = Infinity }: Bounds): Float64Array {
  return values.map((value) => Math.min(Math.max(value, lower), upper));
}
