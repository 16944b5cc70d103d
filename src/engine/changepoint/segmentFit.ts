/** A straight line fitted to a segment by least squares; its slope is 0 where a level suffices. */
export interface SegmentFit {
  /** Observations. */
  count: number;
  /** Mean of their positions, and the sum of squared distances from it. */
  meanPosition: number;
  squaredDistances: number;
  /** Value at the mean position, and its change per unit of position. */
  value: number;
  slope: number;
}

/** The fitted value at a position. */
export function valueAt({ value, slope, meanPosition }: SegmentFit, position: number): number {
  return value + slope * (position - meanPosition);
}

/** Variance of the fitted value at a position, for noise of variance 1. */
export function varianceAt({ count, slope, meanPosition, squaredDistances }: SegmentFit, position: number): number {
  return 1 / count + (slope === 0 ? 0 : (position - meanPosition) ** 2 / squaredDistances);
}
