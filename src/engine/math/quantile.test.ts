import fc from 'fast-check';
import { arbitraryNumbers } from '../../../test/support/engine/arbitraryNumbers';
import { median } from './median';
import { quantile, quantileSorted, sortedFinite } from './quantile';

describe('quantileSorted', () => {
  it('lies between the extremes, rises with the probability and reaches both ends', () => {
    fc.assert(
      fc.property(
        arbitraryNumbers(9),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (input, p, q) => {
          const sorted = sortedFinite(input);
          expect(quantileSorted(sorted, Math.min(p, q))).toBeLessThanOrEqual(quantileSorted(sorted, Math.max(p, q)));
          expect(quantileSorted(sorted, 0)).toBe(sorted[0]);
          expect(quantileSorted(sorted, 2)).toBe(sorted[8]);
        }
      )
    );
  });

  it('passes over NaN, and is NaN without any value', () => {
    expect(median([NaN, 3, 1, Infinity, 2])).toBe(2);
    expect(median([NaN])).toBeNaN();
  });
});

describe('quantile', () => {
  it('agrees with the quantile of the sorted finite values', () => {
    const input = fc.array(
      fc.oneof(
        fc.double({ min: -9, max: 9, noNaN: true }).map((value) => value + 0),
        fc.constant(NaN)
      ),
      { maxLength: 40 }
    );
    fc.assert(
      fc.property(input, fc.double({ min: -0.5, max: 1.5, noNaN: true }), (values, probability) => {
        expect(quantile(values, probability)).toBe(quantileSorted(sortedFinite(values), probability));
      })
    );
  });
});
