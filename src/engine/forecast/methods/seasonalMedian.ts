import { insertSorted } from '../../math/sorted';
import { statelessMethod } from './statelessMethod';

/** Most cycles that a median is taken over, by rank of the season length: a week of days, a month of weeks. */
const maxCycles = [7, 4, 4];

/**
 * The median at each phase over the latest cycles of each season length, at most seven of the shortest and four of the
 * longer ones: what is left of the past once single bad cycles are passed over.
 */
export const seasonalMedian = statelessMethod<{ seasonLength: number; cycles: number }>({
  history: 'long',
  variants: ({ seasonLengths }) =>
    seasonLengths.map((seasonLength, k) => ({
      name: `seasonal median (${seasonLength})`,
      parameters: { seasonLength, cycles: maxCycles[Math.min(k, 2)] },
    })),
  predict(past, { seasonLength, cycles }, point) {
    const column = new Float64Array(Math.max(1, Math.min(cycles, Math.floor(past.length / seasonLength))));
    for (let i = 0; i < point.length; i++) {
      const last = past.length - seasonLength + i;
      point[i] = i < seasonLength ? medianAtPhase(past, { last, seasonLength }, column) : point[i - seasonLength];
    }
  },
  minPoints: ({ seasonLength }) => seasonLength,
});

/** Median of as many values as `column` holds, one season apart, up to `last`; `column` is overwritten. */
function medianAtPhase(
  values: Float64Array,
  { last, seasonLength }: { last: number; seasonLength: number },
  column: Float64Array
): number {
  for (let back = 0; back < column.length; back++) {
    insertSorted(column, back, values[Math.max(0, last - back * seasonLength)]);
  }
  return (column[(column.length - 1) >> 1] + column[column.length >> 1]) / 2;
}
