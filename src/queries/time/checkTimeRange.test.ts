import { checkTimeRange } from './checkTimeRange';

test.each([
  [0, 1],
  [1_796_000_000_000, 8.64e15],
])('a range from %d to %d passes', (from, to) => {
  expect(() => checkTimeRange({ from, to })).not.toThrow();
});

test.each([
  [-1, 1],
  [0, -1],
  [-999_999_999_999, 1],
  [0, 8.64e15 + 1],
  [NaN, 1],
  [0, Infinity],
])('a range from %d to %d is refused, with both', (from, to) => {
  expect(() => checkTimeRange({ from, to })).toThrow(/^The time range goes from .* to .* ms since 1970/);
});
