import fc from 'fast-check';
import { decompose } from './decompose';
import { smoothLocally } from './smoothLocally';

const numbers = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 20, maxLength: 60 });

describe('smoothLocally', () => {
  it('leaves a straight line as it is, to both ends', () => {
    const line = Float64Array.from({ length: 50 }, (_, i) => 3 - 0.7 * i);
    smoothLocally(line, 6).forEach((value, i) => expect(value).toBeCloseTo(line[i], 9));
  });

  it('agrees with a least-squares line fitted anew at every index', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), (input, reach) => {
        const values = Float64Array.from(input);
        smoothLocally(values, reach).forEach((value, i) => expect(value).toBeCloseTo(slowLine(values, reach, i), 5));
      })
    );
  });
});

function slowLine(values: Float64Array, reach: number, at: number): number {
  const near = [...values.keys()].filter((i) => Math.abs(i - at) <= reach);
  const mean = (pick: (i: number) => number) => near.reduce((sum, i) => sum + pick(i), 0) / near.length;
  const centre = mean((i) => i);
  const slope = mean((i) => (i - centre) * values[i]) / mean((i) => (i - centre) ** 2);
  return mean((i) => values[i]) + slope * (at - centre);
}

describe('decompose', () => {
  it('adds up to the values', () => {
    fc.assert(
      fc.property(numbers, (input) => {
        const values = Float64Array.from(input);
        const { trend, seasonal, remainder } = decompose(values, [3, 7]);
        values.forEach((value, i) => {
          expect(trend[i] + seasonal[0][i] + seasonal[1][i] + remainder[i]).toBeCloseTo(value, 6);
        });
      })
    );
  });

  it('tells a slope from two seasons', () => {
    const short = (i: number) => [-4, 0, 4, 0][i % 4];
    const long = (i: number) => 10 * Math.sin((2 * Math.PI * i) / 30);
    const values = Float64Array.from({ length: 300 }, (_, i) => 5 + 0.1 * i + short(i) + long(i));
    const { trend, seasonal, remainder } = decompose(values, [4, 30]);
    for (let i = 0; i < 300; i++) {
      expect(Math.abs(trend[i] - 5 - 0.1 * i)).toBeLessThan(0.8);
      expect(Math.abs(seasonal[0][i] - short(i))).toBeLessThan(0.3);
      expect(Math.abs(remainder[i])).toBeLessThan(0.9);
    }
  });
});
