import { measureBox, sparkPath } from './sparkPath';

const size = { width: 100, height: 10 };

describe('sparkPath', () => {
  it('runs from the lowest to the highest value, with gaps where values are missing', () => {
    const times = [0, 1, 2, 3, 4];
    const values = [0, 10, null, 5, NaN];
    expect(sparkPath(times, values, measureBox(times, values, size))).toBe('M0.0 10.0L25.0 0.0M75.0 5.0');
  });

  it('draws a constant through the middle, and nothing of nothing', () => {
    expect(sparkPath([0, 1], [3, 3], measureBox([0, 1], [3, 3], size))).toBe('M0.0 5.0L100.0 5.0');
    expect(sparkPath([], [], measureBox([], [], size))).toBe('');
  });
});
