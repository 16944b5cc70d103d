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

/** Moves each value to the nearest one within the bounds, in place. */
export function clampTo(values: Float64Array, bounds: Bounds): void {
  const lower = bounds.lower ?? -Infinity;
  const upper = bounds.upper ?? Infinity;
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.min(Math.max(values[i], lower), upper);
  }
}
