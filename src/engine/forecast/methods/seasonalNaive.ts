import type { RollingFit, RollingMethod } from './method';

/** Repeats the last cycle of each season length; without seasons, repeats the last value. */
export const seasonalNaive: RollingMethod = (training, cutoffs) => {
  const { seasonLengths } = training;
  return seasonLengths.length === 0
    ? [repeatLast(training.values, cutoffs, { name: 'naive', seasonLength: 1 })]
    : seasonLengths.map((seasonLength) =>
        repeatLast(training.values, cutoffs, { name: `seasonal naive (${seasonLength})`, seasonLength })
      );
};

function repeatLast(
  values: Float64Array,
  cutoffs: readonly number[],
  { name, seasonLength }: { name: string; seasonLength: number }
): RollingFit {
  return {
    name,
    predict(cutoffIndex, point) {
      const start = Math.max(0, cutoffs[cutoffIndex] + 1 - seasonLength);
      for (let i = 0; i < point.length; i++) {
        point[i] = values[start + (i % seasonLength)];
      }
    },
  };
}
