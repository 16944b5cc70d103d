import fc from 'fast-check';
import { select } from './select';

describe('select', () => {
  it('agrees with sorting, and parts the values at the rank', () => {
    const input = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(input, fc.nat(59), (values, at) => {
        const rank = at % values.length;
        const sorted = Float64Array.from(values).sort();
        const parted = Float64Array.from(values);
        expect(select(parted, rank)).toBe(sorted[rank]);
        expect(parted.slice(0, rank).every((value) => value <= sorted[rank])).toBe(true);
        expect(parted.slice(rank).every((value) => value >= sorted[rank])).toBe(true);
        expect(parted.sort()).toEqual(sorted);
      })
    );
  });
});
