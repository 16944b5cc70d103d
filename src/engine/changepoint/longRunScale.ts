import { quantile } from '../math/quantile';

/** Blocks that the widest scale must leave, so that one or two shifts do not rule it. */
const enoughBlocks = 9;
/** Share of the mean square that counts, so that data that rest most of the time are not taken for noiseless. */
const shareOfMeanSquare = 1 / 8;
const madToDeviation = 1.4826;

/** Times the widest scale: the length of the regimes that the noise is to be compared with. */
const reach = 4;

/**
 * Standard deviation of independent noise whose means would scatter as much as the means of neighbouring blocks of
 * `values` do, at the block length from `shortest` upwards (doubling) where they scatter most. Equals the deviation of
 * white noise; larger for autocorrelated values, and larger still for those that wander the more the longer one looks; a
 * few level shifts and a straight line do not change it much. 0 for a constant.
 */
export function longRunScale(values: Float64Array, shortest: number): number {
  const single = longRunVariance(values, 1);
  let largest = Math.max(longRunVariance(values, shortest), burstVariance(values, shortest));
  let growth = 0;
  for (let width = 2 * shortest; width * enoughBlocks <= values.length; width *= 2) {
    const variance = longRunVariance(values, width);
    growth = variance > 0 && single > 0 ? Math.log(variance / single) / Math.log(width) : 0;
    largest = Math.max(largest, variance);
  }
  return Math.sqrt(largest * reach ** Math.min(1, Math.max(0, growth)));
}

/** Variance of independent noise whose means of `width` values would scatter as these typically do. */
function longRunVariance(values: Float64Array, width: number): number {
  const scatter = scatterOfMeans(values, width);
  return (width / 2) * (madToDeviation * quantile(scatter, 0.5)) ** 2;
}

/** The same by a share of their mean square, to which bursts count. */
function burstVariance(values: Float64Array, width: number): number {
  const scatter = scatterOfMeans(values, width);
  return (width / 2) * shareOfMeanSquare * (scatter.reduce((sum, size) => sum + size * size, 0) / scatter.length);
}

/** How far the differences of neighbouring means are from their median. */
function scatterOfMeans(values: Float64Array, width: number): Float64Array {
  const differences = differencesOfMeans(values, width);
  const centre = quantile(differences, 0.5);
  return differences.map((difference) => Math.abs(difference - centre));
}

/** Means of `width` values less the means of the `width` values before them, every half width. */
function differencesOfMeans(values: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) {
    sums[i + 1] = sums[i] + values[i];
  }
  const stride = Math.max(1, width >> 1);
  const count = Math.max(0, Math.floor((values.length - 2 * width) / stride) + 1);
  return Float64Array.from({ length: count }, (_, k) => {
    const middle = k * stride + width;
    return (sums[middle + width] - 2 * sums[middle] + sums[middle - width]) / width;
  });
}
