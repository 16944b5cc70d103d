import { paddedRange } from './chartConfig';

describe('paddedRange', () => {
  it('leaves room, but none below zero for what never is negative', () => {
    expect(paddedRange([10, 30], {})).toEqual([9, 31]);
    expect(paddedRange([0.1, 20], {})[0]).toBe(0);
    expect(paddedRange([-10, 10], {})).toEqual([-11, 11]);
  });

  it('shows the limit, keeps to the field config, and does without values', () => {
    expect(paddedRange([10, 30], { include: 50 })[1]).toBe(52);
    expect(paddedRange([10, 30], { min: 0, max: 100 })).toEqual([0, 100]);
    expect(paddedRange([null, null], {})).toEqual([0, 1.05]);
    const [low, high] = paddedRange([5, 5], {});
    expect(low).toBeLessThan(5);
    expect(high).toBeGreaterThan(5);
  });
});
