import { quantile } from '../../math/quantile';
import type { Series } from '../../types';
import { findUsualRange, type UsualRange } from './usualRange';

/** Differences that are larger than this share of them count as incidents, not as noise. */
const quietShare = 0.9;
/** The size of differences of normal noise that is exceeded by the rest, in deviations of one value: 1.645 sqrt 2. */
const perDeviation = 2.326;
/** What lies beyond the range is measured in at least this part of the range's width, and by default of the expected value. */
const minWidthShare = 1 / 8;
const defaultValueShare = 0.02;

/** What else is known of the values. */
export interface NewestOptions {
  /** Rows after which values share no sample: more than one where the windows of rates overlap. */
  independentRows: number;
  /** Noise is at least this part of the expected value: what is less is of no interest. Default 0.02. */
  minValueShare?: number;
  /** How many events stand behind each row, where the values are shares of them in `unit` (1, or 100 for percent). */
  counts?: { values: Float64Array; unit: number };
}

/**
 * How far each value lies outside the usual range, with its sign, in its noise; 0 inside, NaN where the value or the range
 * is missing. Noise is the spread of differences between values that share no sample, the largest tenth of them left out; for a share
 * of n events at least that of a binomial one.
 */
export function measureExcess(
  newest: Series,
  usual: UsualRange,
  { independentRows, minValueShare = defaultValueShare, counts }: NewestOptions
): Float64Array {
  const noise = estimateNoise(newest.values, independentRows);
  return newest.values.map((value, row) => {
    const { lower, upper, expected } = findUsualRange(usual, newest.start + row * newest.step);
    const distance = value > upper ? value - upper : value < lower ? value - lower : value - value;
    const least = Math.max(noise, minWidthShare * (upper - lower), minValueShare * Math.abs(expected));
    const size = Math.max(least, counts ? estimateShareNoise(upper, counts.values[row], counts.unit) : 0);
    return distance === 0 ? 0 : distance / size;
  });
}

/** Standard deviation of quick changes; 0 where there are none, or too few values to tell. */
function estimateNoise(values: Float64Array, lag: number): number {
  const differences = values.subarray(lag).map((value, row) => Math.abs(value - values[row]));
  const known = differences.filter(Number.isFinite);
  return known.length > 0 ? quantile(known, quietShare) / perDeviation : 0;
}

/** Standard deviation of a usual share of `count` events, one of them at least; of none, larger than any deviation. */
function estimateShareNoise(usual: number, count: number, unit: number): number {
  const part = Math.min(Math.max(usual / unit, 1 / Math.max(count, 1)), 1);
  return count > 0 ? unit * Math.sqrt(part / count) : Number.isNaN(count) ? 0 : Infinity;
}
