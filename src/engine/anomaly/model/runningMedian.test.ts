import fc from 'fast-check';
import { createRunningMedian, pushMedian, readMedian } from './runningMedian';

it('is the median of the latest values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), fc.integer({ min: 1, max: 9 }), (values, length) => {
      const state = createRunningMedian(length);
      values.forEach((value) => pushMedian(state, value));
      const sorted = values.slice(-length).sort((a, b) => a - b);
      const middle = sorted.length >> 1;
      const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
      expect(readMedian(state)).toBe(sorted.length === 0 ? NaN : median);
    })
  );
});
