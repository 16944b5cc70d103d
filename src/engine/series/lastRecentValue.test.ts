import { lastRecentValue } from './lastRecentValue';

it('is the newest finite value', () => {
  expect(lastRecentValue([1, 2, null, NaN])).toBe(2);
  expect(lastRecentValue(Float64Array.of(1, 2, Infinity))).toBe(2);
});

it('is NaN where the newest five values are missing', () => {
  expect(lastRecentValue([1, NaN, NaN, NaN, NaN, NaN])).toBeNaN();
  expect(lastRecentValue([])).toBeNaN();
});
