import { chooseValueTicks, measureRange } from './axes';

it('marks round values within the range', () => {
  expect(chooseValueTicks({ from: 0, to: 1 }, 4)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(chooseValueTicks({ from: -3, to: 17 }, 4)).toEqual([0, 5, 10, 15]);
  expect(chooseValueTicks({ from: 0, to: 0.3 }, 3)).toEqual([0, 0.1, 0.2, 0.30000000000000004]);
});

it('marks nothing of a range that is empty or not known', () => {
  expect(chooseValueTicks({ from: 2, to: 2 }, 4)).toEqual([]);
  expect(chooseValueTicks({ from: NaN, to: 2 }, 4)).toEqual([]);
});

it('holds all values, and zero where they are near to it', () => {
  expect(measureRange([1, NaN, 9])).toEqual({ from: 0, to: 9.45 });
  const { from, to } = measureRange([90, 100]);
  expect(from).toBeLessThan(90);
  expect(from).toBeGreaterThan(80);
  expect(to).toBeGreaterThan(100);
});

it('gives a constant, and no value at all, a range that can be drawn', () => {
  const { from, to } = measureRange([5, 5]);
  expect(from).toBeLessThan(5);
  expect(to).toBeGreaterThan(5);
  expect(measureRange([])).toEqual({ from: 0, to: 1 });
});
