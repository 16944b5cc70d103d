import fc from 'fast-check';
import { autocorrelation } from './autocorrelation';
import { choleskySolve } from './choleskySolve';
import { fft } from './fft';
import { median } from './median';
import { normalProbability, normalQuantile } from './normal';
import { quantileSorted, quantile, sortedFinite } from './quantile';
import { select } from './select';
import golden from '../../../test/data/golden/autocorrelation.json';

/** Adding 0 makes -0 a 0: the sign of a zero is no part of any answer. */
const numbers = (length: number) =>
  fc.array(
    fc.double({ min: -10, max: 10, noNaN: true }).map((value) => value + 0),
    { minLength: length, maxLength: length }
  );

describe('choleskySolve', () => {
  it('solves A x = b for A = B B^T + I: putting x back in gives b', () => {
    fc.assert(
      fc.property(numbers(16), numbers(4), (entries, rhs) => {
        const at = (i: number, j: number) => {
          let sum = i === j ? 1 : 0;
          for (let k = 0; k < 4; k++) {
            sum += entries[i * 4 + k] * entries[j * 4 + k];
          }
          return sum;
        };
        const matrix = Float64Array.from({ length: 16 }, (_, i) => at(Math.floor(i / 4), i % 4));
        const solution = Float64Array.from(rhs);
        choleskySolve(matrix, solution, 4);
        rhs.forEach((value, i) => {
          const back = solution.reduce((sum, x, j) => sum + at(i, j) * x, 0);
          expect(back).toBeCloseTo(value, 6);
        });
      })
    );
  });

  it('sets an unknown that nothing determines to zero', () => {
    const solution = Float64Array.from([2, 0]);
    choleskySolve(Float64Array.from([1, 0, 0, 0]), solution, 2);
    expect([...solution]).toEqual([2, 0]);
  });
});

describe('fft', () => {
  it('agrees with the sum that defines it', () => {
    fc.assert(
      fc.property(numbers(16), (input) => {
        const re = Float64Array.from(input);
        const im = new Float64Array(16);
        fft(re, im);
        for (let k = 0; k < 16; k++) {
          const angle = (i: number) => (-2 * Math.PI * i * k) / 16;
          expect(re[k]).toBeCloseTo(
            input.reduce((sum, value, i) => sum + value * Math.cos(angle(i)), 0),
            8
          );
          expect(im[k]).toBeCloseTo(
            input.reduce((sum, value, i) => sum + value * Math.sin(angle(i)), 0),
            8
          );
        }
      })
    );
  });
});

describe('autocorrelation', () => {
  it('agrees with statsmodels', () => {
    const result = autocorrelation(Float64Array.from(golden.values), golden.acf.length - 1);
    result.forEach((value, lag) => expect(Math.abs(value - golden.acf[lag])).toBeLessThan(golden.tolerance));
  });

  it('is zero everywhere for a constant', () => {
    expect([...autocorrelation(new Float64Array(9).fill(4), 2)]).toEqual([0, 0, 0]);
  });
});

describe('quantileSorted', () => {
  it('lies between the extremes, rises with the probability and reaches both ends', () => {
    fc.assert(
      fc.property(
        numbers(9),
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

describe('normal', () => {
  it('knows the textbook quantiles and its own inverse', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 4);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 6);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (probability) => {
        expect(normalProbability(normalQuantile(probability))).toBeCloseTo(probability, 6);
      })
    );
  });
});

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
