import fc from 'fast-check';
import { findRank, insertSorted, removeSorted } from './sorted';

const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 });

describe('insertSorted', () => {
  it('sorts what is inserted one by one', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const sorted = new Float64Array(values.length);
        values.forEach((value, count) => insertSorted(sorted, count, value));
        expect(sorted).toEqual(Float64Array.from(values).sort());
      })
    );
  });
});

describe('removeSorted', () => {
  it('leaves the others in their order', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -20, max: 20 }), (values, value) => {
        const sorted = Float64Array.from([...values, value]).sort();
        removeSorted(sorted, sorted.length, value);
        expect(sorted.subarray(0, values.length)).toEqual(Float64Array.from(values).sort());
      })
    );
  });
});

describe('findRank', () => {
  it('counts the entries below a value, of the first ones alone', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -25, max: 25 }), fc.nat(30), (values, value, limit) => {
        const sorted = Float64Array.from(values).sort();
        const count = Math.min(limit, sorted.length);
        expect(findRank(sorted, count, value)).toBe(sorted.subarray(0, count).filter((entry) => entry < value).length);
      })
    );
  });
});
