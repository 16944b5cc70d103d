import fc from 'fast-check';
import { training } from '../../../test/support/engine/training';
import { carryOnset, findOnset } from './onset';

/** Noise of unit size at most, the same for the same seed. */
function createNoise(seed: number) {
  let state = seed;
  return () => 2 * ((state = (state * 48271) % 2147483647) / 2147483647) - 1;
}

/** A level of 40 that rises by `slope` a step during its last `steps`. */
function ramp(seed: number, { slope, steps, season = 0 }: { slope: number; steps: number; season?: number }) {
  const noise = createNoise(seed);
  const values = Array.from(
    { length: 240 },
    (_, i) => 40 + slope * Math.max(0, i - 239 + steps) + season * Math.sin((i * Math.PI) / 12) + 0.2 * noise()
  );
  return training(values, season > 0 ? [24] : []);
}

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 2 });

describe('findOnset', () => {
  it.each([
    ['after three steps', { slope: 2, steps: 3 }],
    ['that falls', { slope: -2, steps: 4 }],
    ['of a gentle slope', { slope: 0.2, steps: 30 }],
    ['under a season', { slope: 1, steps: 12, season: 3 }],
    ['that takes a third of the series', { slope: 0.3, steps: 80 }],
  ])('finds a straight line %s', (_, options) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const onset = findOnset(ramp(seed, options));
        expect(onset?.slope).toBeGreaterThan(options.slope - 0.2 * Math.abs(options.slope));
        expect(onset?.slope).toBeLessThan(options.slope + 0.2 * Math.abs(options.slope));
      }),
      { numRuns: 20 }
    );
  });

  it('finds a line since the first value of a short series', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 60 }), fc.integer({ min: -9, max: 9 }), (count, slope) => {
        const onset = findOnset(
          training(Array.from({ length: count }, (_, i) => 40 + slope * i + 0.1 * Math.sin(i * i)))
        );
        expect(onset?.slope ?? 0).toBeCloseTo(slope, 0);
      })
    );
    expect(findOnset(training(Array.from({ length: 30 }, (_, i) => Math.sqrt(i))))).toBeUndefined();
  });

  it('goes on after values were deleted in its course', () => {
    const { values } = ramp(7, { slope: 1, steps: 20 });
    const onset = findOnset(training([...values.map((value, i) => (i > 230 ? value - 8 : value))]));
    expect(Math.abs((onset?.slope ?? 0) - 1)).toBeLessThan(0.15);
    expect(Math.abs((onset?.level ?? 0) - values[239] + 8)).toBeLessThan(1);
  });

  const daily = Array.from({ length: 240 }, (_, i) => i % 24);
  it.each([
    ['noise', () => ramp(3, { slope: 0, steps: 0 })],
    ['a step', () => training(Array.from({ length: 240 }, (_, i) => (i > 236 ? 90 : 40)))],
    ['a step in two halves', () => training(Array.from({ length: 240 }, (_, i) => (i > 237 ? 90 : i > 236 ? 65 : 40)))],
    ['a sawtooth', () => training(daily.slice(0, 230))],
    ['a line that has always been there', () => training(Array.from({ length: 240 }, (_, i) => i))],
    ['a trend that has ended', () => training([...ramp(5, { slope: 2, steps: 10 }).values, 60, 60, 60, 60, 60])],
    ['too little before it', () => training([1, 1, 1, 1, 2, 3, 4, 5])],
  ])('is nothing for %s', (_, create) => {
    expect(findOnset(create())).toBeUndefined();
  });

  it('is nothing where the line fills a gap', () => {
    const filled = ramp(11, { slope: 2, steps: 10 });
    filled.observed.fill(0, 231, 239);
    expect(findOnset(filled)).toBeUndefined();
  });

  it('hardly ever finds one in a random walk', () => {
    const walks = Array.from({ length: 400 }, (_, k) => {
      const noise = createNoise(1000 + 7919 * k);
      let level = 0;
      return training(Array.from({ length: 240 }, () => (level += noise())));
    });
    expect(walks.filter((walk) => findOnset(walk)).length).toBeLessThan(8);
  });
});

describe('carryOnset', () => {
  it('carries the line on for twelve times its length, then stays', () => {
    const onset = { index: 7, level: 10, slope: 2, profile: Float64Array.of(0, 1) };
    const line = carryOnset(onset, 10, 40);
    expect([line[0], line[1], line[23], line[39]]).toEqual([12, 15, 10 + 48 + 1, 10 + 48 + 1]);
  });
});
