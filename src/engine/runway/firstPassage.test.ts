import fc from 'fast-check';
import { firstPassage } from './firstPassage';
import { normalProbability } from '../math/normal';

const steady = (count: number, value: number) => new Float64Array(count).fill(value);

/** Share of simulated paths that have crossed by each step. */
function simulated(boundary: Float64Array, correlation: Float64Array): Float64Array {
  let state = 20_240_501;
  const uniform = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const paths = 10_000;
  const crossed = new Float64Array(boundary.length);
  for (let path = 0; path < paths; path++) {
    let z = normal();
    let i = 0;
    while (i < boundary.length && z < boundary[i]) {
      i++;
      z = correlation[i] * z + Math.sqrt(1 - correlation[i] ** 2) * normal();
    }
    for (; i < boundary.length; i++) {
      crossed[i] += 1 / paths;
    }
  }
  return crossed;
}

describe('firstPassage', () => {
  it.each([
    ['forgetful errors under a level limit', () => 2, () => 0.3],
    ['persistent errors under a level limit', () => 2, () => 0.9],
    [
      'errors of a random walk under a fixed limit',
      (i: number) => 6 / Math.sqrt(i + 1),
      (i: number) => Math.sqrt(i / (i + 1)),
    ],
    ['very persistent errors with a limit that comes nearer', (i: number) => 3 - i / 20, () => 0.995],
    ['a limit that comes near once a day', (i: number) => 2.5 + 2 * Math.cos(i / 4), () => 0.95],
  ])('agrees with simulated paths: %s', (_, height, link) => {
    const boundary = Float64Array.from({ length: 60 }, (__, i) => height(i));
    const correlation = Float64Array.from({ length: 60 }, (__, i) => link(i));
    const expected = simulated(boundary, correlation);
    firstPassage({ boundary, correlation }).forEach((probability, i) => {
      expect(Math.abs(probability - expected[i])).toBeLessThan(0.02);
    });
  });

  it('is the largest probability of a single step where errors never change, and independent steps multiply', () => {
    const boundary = Float64Array.from([2, 1.5, 1, 3]);
    const same = firstPassage({ boundary, correlation: steady(4, 1) });
    const independent = firstPassage({ boundary, correlation: steady(4, 0) });
    expect(same[3]).toBeCloseTo(normalProbability(-1), 6);
    const kept = boundary.reduce((product, height) => product * normalProbability(height), 1);
    expect(independent[3]).toBeCloseTo(1 - kept, 3);
  });

  it('is in [0, 1], never falls, and rises where the boundary is lower', () => {
    const height = fc.oneof(fc.double({ min: -4, max: 6, noNaN: true }), fc.constantFrom(Infinity, -Infinity));
    const link = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(height, link), { minLength: 1, maxLength: 15 }), (steps) => {
        const boundary = Float64Array.from(steps, ([value]) => value);
        const correlation = Float64Array.from(steps, ([, value]) => value);
        const crossed = firstPassage({ boundary, correlation });
        const sooner = firstPassage({ boundary: boundary.map((value) => value - 0.5), correlation });
        let last = 0;
        crossed.forEach((probability, i) => {
          expect(probability).toBeGreaterThanOrEqual(last);
          expect(probability).toBeLessThanOrEqual(1);
          expect(sooner[i]).toBeGreaterThanOrEqual(probability - 1e-6);
          expect(probability).toBeGreaterThanOrEqual(normalProbability(-boundary[i]) - 0.01);
          last = probability;
        });
      }),
      { numRuns: 60 }
    );
  });
});
