import { findQuantile, fitSlope } from './statistics';

test('a straight line has its slope and no error, noise an error', () => {
  expect(fitSlope([0, 1, 2, 3], [1, 3, 5, 7])).toEqual({ slope: 2, error: 0 });
  const { slope, error } = fitSlope([0, 1, 2, 3], [1, 4, 4, 7]);
  expect(slope).toBeCloseTo(1.8, 10);
  // By hand: the squares of the residuals sum to 1.8, over 2 degrees of freedom and 5.
  expect(error).toBeCloseTo(0.4242641, 6);
  expect(fitSlope([0, 1], [0, 1]).slope).toBeNaN();
});

test('quantiles are values that were seen', () => {
  expect([0, 0.5, 0.99, 1].map((part) => findQuantile([3, 1, 2, 4], part))).toEqual([1, 2, 4, 4]);
  expect(findQuantile([], 0.5)).toBeNaN();
});
