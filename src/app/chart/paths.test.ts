import { bandPath, linePath } from './paths';

it('a line has gaps where a point is missing', () => {
  const points = [0, 1, NaN, 3].map((y, x) => ({ x, y }));
  expect(linePath(points)).toBe('M0.0 0.0L1.0 1.0M3.0 3.0');
  expect(linePath([])).toBe('');
});

it('a band is a closed area for each run that both edges are known of', () => {
  const lower = [0, 0, NaN, 0].map((y, x) => ({ x, y }));
  const upper = [2, 2, 2, 2].map((y, x) => ({ x, y }));
  expect(bandPath(lower, upper)).toBe('M0.0 2.0L1.0 2.0L1.0 0.0L0.0 0.0ZM3.0 2.0L3.0 0.0Z');
});
