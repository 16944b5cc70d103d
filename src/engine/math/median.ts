import { quantile } from './quantile';

/** Median of the finite values; NaN where there are none. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** Median absolute deviation to standard deviation, for normal values. */
export const madToDeviation = 1.4826;
