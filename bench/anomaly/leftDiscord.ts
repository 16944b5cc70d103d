import type { Series } from '../../src/engine';
import type { Method } from './methods';

/** Pairs of subsequences that are compared per series: longer ones are compared with their latest past only. */
const maxPairs = 4e8;
/** Subsequences have at most about twice so many points: finer series are averaged. */
const points = 144;
const minLength = 10;
const maxLength = 2000;
const defaultLength = 100;
/** Observations that the length of subsequences is read from. */
const maxLengthSample = 10_000;
/** A cycle must lift the autocorrelation so far above where it was lowest before, as a share of the variance. */
const minRise = 0.1;
/** Cycles whose autocorrelations differ by less, as a share of the variance, are one and its multiples. */
const nearlyShare = 0.05;
/** Subsequences that differ less than this, of the deviation of all values, are constant. */
const constantShare = 1e-6;
/** Lengths of subsequences that are only past. */
const warmUpLengths = 3;

/**
 * Left discords, in the manner of DAMP (Lu et al., 2022): how far the subsequence that ends here is, z-normalised, from
 * the nearest one that ended before it began, as a share of the distance of uncorrelated ones. All distances are exact,
 * by running products along each lag (as Zhu et al., 2016, do), where DAMP prunes those that are no discord.
 */
export const leftDiscord: Method = {
  name: 'left discord',
  score: ({ values }, from = 0) => {
    const filled = fillGaps(values);
    const length = findLength(filled);
    const block = Math.max(1, Math.floor(length / points));
    const scores = scoreDiscords(averageBlocks(filled, block), Math.round(length / block), Math.floor(from / block));
    return values.map((_, i) => scores[Math.floor((i + 1) / block) - 1] ?? NaN);
  },
  findSpan: ({ values }: Series) => findLength(fillGaps(values)),
};

/** One score per value; NaN before `from` and where the past is too short. */
function scoreDiscords(values: Float64Array, length: number, from: number): Float64Array {
  const count = values.length - length + 1;
  const scores = new Float64Array(values.length).fill(NaN);
  const first = Math.max(warmUpLengths * length, from - length + 1);
  if (count > first) {
    const correlations = findNearest(values, { length, first, count });
    for (let window = first; window < count; window++) {
      scores[window + length - 1] = Math.sqrt(Math.max(0, 1 - correlations[window]));
    }
  }
  return scores;
}

/** Gaps repeat the value before; values are centred, which keeps products small. */
function fillGaps(values: Float64Array): Float64Array {
  let last = values.find(Number.isFinite) ?? 0;
  const filled = values.map((value) => (last = Number.isFinite(value) ? value : last));
  const centre = filled.reduce((sum, value) => sum + value, 0) / filled.length;
  return filled.map((value) => value - centre);
}

function averageBlocks(values: Float64Array, block: number): Float64Array {
  return Float64Array.from({ length: Math.floor(values.length / block) }, (_, b) => {
    const inside = values.subarray(b * block, (b + 1) * block);
    return inside.reduce((sum, value) => sum + value, 0) / block;
  });
}

/** The shortest lag at which the beginning of a series resembles itself nearly as much as it does at any cycle. */
function findLength(values: Float64Array): number {
  const sample = values.subarray(0, Math.min(maxLengthSample, Math.ceil(values.length / 3)));
  const last = Math.min(maxLength, sample.length >> 2);
  const products = Float64Array.from({ length: last + 1 }, (_, lag) => correlate(sample, lag));
  const rises = findRises(products);
  const highest = rises.reduce((most, lag) => Math.max(most, products[lag]), -Infinity);
  const nearly = highest - nearlyShare * products[0];
  const first = rises.find((lag) => products[lag] >= nearly && products[lag] >= products[lag + 1]);
  return first ?? Math.min(defaultLength, Math.max(2, sample.length >> 2));
}

/** The lags whose product is clearly above the lowest one before. */
function findRises(products: Float64Array): number[] {
  let lowest = products[0];
  return Array.from(products, (product, lag) => {
    lowest = Math.min(lowest, product);
    return lag >= minLength && lag < products.length - 1 && product - lowest > minRise * products[0] ? lag : -1;
  }).filter((lag) => lag > 0);
}

function correlate(values: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < values.length; i++) {
    sum += values[i] * values[i - lag];
  }
  return sum / Math.max(1, values.length - lag);
}

interface Windows {
  /** Mean times the root of the length, by the same as `inverse`. */
  mean: Float64Array;
  /** One by the root of the sum of squares about the mean; 0 = constant. */
  inverse: Float64Array;
}

function measureWindows(values: Float64Array, length: number, count: number): Windows {
  const mean = new Float64Array(count);
  const inverse = new Float64Array(count);
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  const least = (constantShare * deviation) ** 2 * length;
  for (let window = 0; window < count; window++) {
    const inside = values.subarray(window, window + length);
    const centre = inside.reduce((sum, value) => sum + value, 0) / length;
    const square = inside.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    inverse[window] = square > least ? 1 / Math.sqrt(square) : 0;
    mean[window] = centre * Math.sqrt(length) * inverse[window];
  }
  return { mean, inverse };
}

/** The highest correlation of each window from `first` on with one that ended before; two constant ones are alike. */
function findNearest(
  values: Float64Array,
  { length, first, count }: { length: number; first: number; count: number }
): Float64Array {
  const { mean, inverse } = measureWindows(values, length, count);
  const best = new Float64Array(count).fill(-1);
  const deepest = Math.min(count - 1, Math.max(warmUpLengths * length, Math.floor(maxPairs / (count - first))));
  for (let lag = length; lag <= deepest; lag++) {
    const from = Math.max(first, lag);
    let product = multiply(values, { from, lag, length });
    for (let window = from, earlier = from - lag; window < count; window++, earlier++) {
      const correlation = product * inverse[window] * inverse[earlier] - mean[window] * mean[earlier];
      if (correlation > best[window]) {
        best[window] = correlation;
      }
      product += values[window + length] * values[earlier + length] - values[window] * values[earlier];
    }
  }
  return likenConstant(best, inverse, length);
}

function multiply(values: Float64Array, { from, lag, length }: { from: number; lag: number; length: number }): number {
  let sum = 0;
  for (let i = from; i < from + length; i++) {
    sum += values[i] * values[i - lag];
  }
  return sum;
}

function likenConstant(best: Float64Array, inverse: Float64Array, length: number): Float64Array {
  const firstConstant = inverse.indexOf(0);
  return best.map((correlation, window) =>
    inverse[window] === 0 && firstConstant >= 0 && firstConstant + length <= window ? 1 : correlation
  );
}
