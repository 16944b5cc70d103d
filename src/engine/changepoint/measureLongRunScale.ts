import { cumulativeSums } from '../math/cumulativeSums';
import { quantile } from '../math/quantile';
import { madToDeviation } from '../math/median';

/** Blocks that the widest scale must leave, so that one or two shifts do not dominate it. */
const minBlocks = 9;
/** Weight of the mean square, so that data that rest most of the time are not taken for noiseless. */
const meanSquareShare = 1 / 8;

/** Length of the regimes that the noise is to be compared with, in blocks of the widest scale. */
const regimeBlocks = 4;

/**
 * Standard deviation of independent noise whose means would scatter as much as the means of neighbouring blocks of
 * `values` do, at the block length from `minWidth` upwards (doubling) where they scatter most. Equals the deviation of
 * white noise; larger for autocorrelated values, and larger still for those that wander the more the longer one looks; a
 * few level shifts and a straight line do not change it much. 0 for a constant.
 */
export function measureLongRunScale(values: Float64Array, minWidth: number): number {
  const single = measureLongRunVariance(values, 1);
  let largest = Math.max(measureLongRunVariance(values, minWidth), measureBurstVariance(values, minWidth));
  let growth = 0;
  for (let width = 2 * minWidth; width * minBlocks <= values.length; width *= 2) {
    const variance = measureLongRunVariance(values, width);
    growth = variance > 0 && single > 0 ? Math.log(variance / single) / Math.log(width) : 0;
    largest = Math.max(largest, variance);
  }
  return Math.sqrt(largest * regimeBlocks ** Math.min(1, Math.max(0, growth)));
}

/** Variance of independent noise whose means of `width` values would scatter as these typically do. */
function measureLongRunVariance(values: Float64Array, width: number): number {
  const scatter = measureScatterOfMeans(values, width);
  return (width / 2) * (madToDeviation * quantile(scatter, 0.5)) ** 2;
}

/** The same by a share of their mean square, to which bursts count. */
function measureBurstVariance(values: Float64Array, width: number): number {
  const scatter = measureScatterOfMeans(values, width);
  return (width / 2) * meanSquareShare * (scatter.reduce((sum, size) => sum + size * size, 0) / scatter.length);
}

/** Distances of the differences of neighbouring means from their median. */
function measureScatterOfMeans(values: Float64Array, width: number): Float64Array {
  const differences = differenceMeans(values, width);
  const centre = quantile(differences, 0.5);
  return differences.map((difference) => Math.abs(difference - centre));
}

/** Means of `width` values less the means of the `width` values before them, every half width. */
function differenceMeans(values: Float64Array, width: number): Float64Array {
  const sums = cumulativeSums(values);
  const stride = Math.max(1, width >> 1);
  const count = Math.max(0, Math.floor((values.length - 2 * width) / stride) + 1);
  return Float64Array.from({ length: count }, (_, k) => {
    const middle = k * stride + width;
    return (sums[middle + width] - 2 * sums[middle] + sums[middle - width]) / width;
  });
}
