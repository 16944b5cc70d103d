import type { Training } from '../models/rollingModel';

/** Parts that a cycle is divided into. */
const parts = 24;
/** Share of a phase's own spread; the rest is the mean of all phases. */
const ownShare = 0.8;
/** Cycles needed before phases are told apart. */
const enoughCycles = 8;

/**
 * How much wider than on average values scatter at each index's place in the cycle, as a function of the index (from
 * the series' start, also beyond its end); mean about 1. Scatter is the distance to the nearest of the values one season
 * before. The cycle is the longest season that the series holds eight times; 1 everywhere where there is none.
 */
export function phaseScale({ values, observed, seasonLengths }: Training): (index: number) => number {
  const cycle = seasonLengths.filter((length) => length >= 4 && values.length >= enoughCycles * length).pop();
  if (cycle === undefined) {
    return () => 1;
  }
  const count = Math.min(parts, cycle);
  const partOf = (index: number) => Math.floor(((index % cycle) * count) / cycle);
  const sums = new Float64Array(count);
  const counts = new Float64Array(count);
  for (let i = seasonLengths[seasonLengths.length - 1]; i < values.length; i++) {
    if (observed[i] === 1) {
      sums[partOf(i)] += scatterAt(values, i, seasonLengths);
      counts[partOf(i)]++;
    }
  }
  const relative = shrink(smooth(sums.map((sum, part) => sum / Math.max(1, counts[part]))));
  return (index) => relative[partOf(index)];
}

function scatterAt(values: Float64Array, index: number, seasonLengths: readonly number[]): number {
  let least = Infinity;
  for (const length of seasonLengths) {
    least = Math.min(least, Math.abs(values[index] - values[index - length]));
  }
  return least;
}

/** Mean of each part and, where there are many, its two neighbours around the cycle. */
function smooth(scatter: Float64Array): Float64Array {
  const { length } = scatter;
  return length < 16
    ? scatter
    : scatter.map((value, i) => (scatter[(i + length - 1) % length] + value + scatter[(i + 1) % length]) / 3);
}

function shrink(scatter: Float64Array): Float64Array {
  const mean = scatter.reduce((sum, value) => sum + value, 0) / scatter.length;
  return scatter.map((value) => (mean > 0 ? 1 - ownShare + (ownShare * value) / mean : 1));
}
