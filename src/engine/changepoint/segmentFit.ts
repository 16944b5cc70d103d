/** A straight line fitted to a segment by least squares; its slope is 0 where a level is enough. */
export interface SegmentFit {
  /** Observations. */
  count: number;
  /** Mean of their positions, and the sum of squared distances from it. */
  mean: number;
  spread: number;
  /** Value at the mean position, and its change per unit of position. */
  value: number;
  slope: number;
}

/** The fitted value at a position. */
export function valueAt({ value, slope, mean }: SegmentFit, position: number): number {
  return value + slope * (position - mean);
}

/** Variance of the fitted value at a position, for noise of variance 1. */
export function varianceAt({ count, slope, mean, spread }: SegmentFit, position: number): number {
  return 1 / count + (slope === 0 ? 0 : (position - mean) ** 2 / spread);
}
