import { cumulativeSums } from '../math/cumulativeSums';
import { quantile } from '../math/quantile';

/**
 * A copy of `values` without their cycles: for each season length, ascending, the median at each phase of what is left
 * after the mean of the cycle around it, centred on zero. A level shift inside one cycle leaves the profile as it is.
 * Values must be finite and hold each season length twice.
 */
export function deseasonalise(values: Float64Array, seasonLengths: readonly number[]): Float64Array {
  const rest = values.slice();
  for (const seasonLength of seasonLengths) {
    const profile = medianProfile(withoutMovingMean(withoutLine(rest), seasonLength), seasonLength);
    for (let i = 0; i < rest.length; i++) {
      rest[i] -= profile[i % seasonLength];
    }
  }
  return rest;
}

/** The values less the line through the medians of their first and last third. */
function withoutLine(values: Float64Array): Float64Array {
  const third = Math.max(1, Math.floor(values.length / 3));
  const start = quantile(values.subarray(0, third), 0.5);
  const rise = quantile(values.subarray(values.length - third), 0.5) - start;
  const slope = rise / Math.max(1, values.length - third);
  return values.map((value, i) => value - start - slope * (i - (third - 1) / 2));
}

/** Each value less the mean of the `width` values around it; near the ends, of the nearest `width` values. */
function withoutMovingMean(values: Float64Array, width: number): Float64Array {
  const sums = cumulativeSums(values);
  const last = values.length - width;
  return values.map((value, i) => {
    const first = Math.min(Math.max(i - (width >> 1), 0), last);
    return value - (sums[first + width] - sums[first]) / width;
  });
}

function medianProfile(values: Float64Array, seasonLength: number): Float64Array {
  const profile = new Float64Array(seasonLength);
  const column = new Float64Array(Math.ceil(values.length / seasonLength));
  let mean = 0;
  for (let phase = 0; phase < seasonLength; phase++) {
    let count = 0;
    for (let i = phase; i < values.length; i += seasonLength) {
      column[count++] = values[i];
    }
    profile[phase] = quantile(column.subarray(0, count), 0.5);
    mean += profile[phase] / seasonLength;
  }
  return profile.map((value) => value - mean);
}
