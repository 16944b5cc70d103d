import { sumCounts } from './estimateCounts';

/** Rows tell of the steps that end at 10, 20, 30, 40. */
const counts = { start: 10, step: 10, values: Float64Array.of(1, 2, 4, 8), isExact: true };

test.each([
  [20, 3, 12],
  [25, 3, 10],
  [10, 1, 14],
  [0, 0, 15],
  [40, 15, 0],
  [90, 15, 0],
])('at %d, %d lines are before and %d from then on', (time, before, after) => {
  expect(sumCounts(counts, time, 'before')).toBe(before);
  expect(sumCounts(counts, time, 'after')).toBe(after);
});
