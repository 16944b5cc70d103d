import type { Training } from '../training/training';

/** Scatter of the values in each equal part of a cycle, relative to the average; mean about 1. Plain data. */
export interface PhaseScale {
  /** Observations per cycle; 1 = no difference between phases. */
  cycle: number;
  relative: Float64Array;
}

/** Most parts that a cycle is divided into. */
const maxParts = 24;
/** Weight of a phase's own scatter; the rest is the mean of all phases. */
const ownShare = 0.8;
/** Cycles from which on phases differ. */
const minCycles = 8;
/** Parts from which on neighbours are averaged. */
const minSmoothedParts = 16;

/**
 * The scatter by phase. Scatter is the distance to the nearest of the values one season before. The cycle is the longest
 * season that the series holds eight times; without one all phases are alike.
 */
export function measurePhaseScale({ values, observed, seasonLengths }: Training): PhaseScale {
  const cycle = seasonLengths.filter((length) => length >= 4 && values.length >= minCycles * length).pop();
  if (cycle === undefined) {
    return { cycle: 1, relative: Float64Array.of(1) };
  }
  const count = Math.min(maxParts, cycle);
  const findPart = (index: number) => Math.floor(((index % cycle) * count) / cycle);
  const sums = new Float64Array(count);
  const counts = new Float64Array(count);
  for (let i = seasonLengths[seasonLengths.length - 1]; i < values.length; i++) {
    if (observed[i] === 1) {
      sums[findPart(i)] += scatterAt(values, i, seasonLengths);
      counts[findPart(i)]++;
    }
  }
  return { cycle, relative: shrink(smooth(sums.map((sum, part) => sum / Math.max(1, counts[part])))) };
}

/** The scale at an index counted from the first value of the training series, also before and after it. */
export function scaleAt({ cycle, relative }: PhaseScale, index: number): number {
  const phase = index % cycle;
  return relative[Math.floor(((phase < 0 ? phase + cycle : phase) * relative.length) / cycle)];
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
  return length < minSmoothedParts
    ? scatter
    : scatter.map((value, i) => (scatter[(i + length - 1) % length] + value + scatter[(i + 1) % length]) / 3);
}

function shrink(scatter: Float64Array): Float64Array {
  const mean = scatter.reduce((sum, value) => sum + value, 0) / scatter.length;
  return scatter.map((value) => (mean > 0 ? 1 - ownShare + (ownShare * value) / mean : 1));
}
