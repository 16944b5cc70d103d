import type { RollingMethod } from './method';

/** Cycles that a median is taken over: a week of days, a month of weeks. */
const mostCycles = [7, 4, 4];

/**
 * The median at each phase over the latest cycles of each season length, at most seven of the shortest and four of the
 * longer ones: what is left of the past once single bad cycles are passed over.
 */
export const seasonalMedian: RollingMethod = ({ values, seasonLengths }, cutoffs) =>
  seasonLengths.map((seasonLength, k) => ({
    name: `seasonal median (${seasonLength})`,
    predict(cutoffIndex, point) {
      const origin = cutoffs[cutoffIndex] + 1;
      const cycles = Math.max(1, Math.min(mostCycles[Math.min(k, 2)], Math.floor(origin / seasonLength)));
      const column = new Float64Array(cycles);
      for (let i = 0; i < point.length; i++) {
        const last = origin - seasonLength + i;
        point[i] = i < seasonLength ? medianAt(values, { last, seasonLength }, column) : point[i - seasonLength];
      }
    },
  }));

/** Median of as many values as `column` holds, one season apart, up to `last`; `column` is overwritten. */
function medianAt(
  values: Float64Array,
  { last, seasonLength }: { last: number; seasonLength: number },
  column: Float64Array
): number {
  for (let back = 0; back < column.length; back++) {
    insert(column, back, values[Math.max(0, last - back * seasonLength)]);
  }
  return (column[(column.length - 1) >> 1] + column[column.length >> 1]) / 2;
}

/** Inserts `value` into the ascending first `count` entries. */
function insert(sorted: Float64Array, count: number, value: number): void {
  let position = count;
  while (position > 0 && sorted[position - 1] > value) {
    sorted[position] = sorted[position - 1];
    position--;
  }
  sorted[position] = value;
}
