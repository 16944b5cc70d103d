import { disturbance } from '../../../test/support/engine/shop';
import { driftLimit, testCoverage } from './coverageDrift';

const band = { min: 0.9, max: 0.98 };
const windows = 112;

/** A reproducible number in [0, 1). */
function uniform(seed: number): () => number {
  const random = disturbance(seed * 7919 + 1);
  Array.from({ length: 5 }, random);
  return () => random() + 0.5;
}

/** The share of 2,000 reproducible series whose evidence ever reaches the limit. */
function shareBeyond(limit: number, outside: (random: () => number, window: number) => number): number {
  let count = 0;
  for (let seed = 1; seed <= 2000; seed++) {
    const random = uniform(seed);
    const shares = Array.from({ length: windows }, (_, w) => outside(random, w));
    count += Math.max(...testCoverage(shares, band)) >= limit ? 1 : 0;
  }
  return count / 2000;
}

describe('testCoverage', () => {
  // Three standard errors of 2,000 draws.
  const slack = (alpha: number) => 3 * Math.sqrt((alpha * (1 - alpha)) / 2000);

  it.each([
    ['apart, at the edge of the band', (random: () => number) => (random() < 0.1 ? 1 : 0)],
    ['all of a forecast together', (random: () => number) => (random() < 0.2 ? 0.5 : 0)],
    [
      'more after good forecasts than after bad ones, at the edge on average given the past',
      (random: () => number, w: number) => (random() < (w % 3 === 0 ? 0.1 : 0.05) ? 1 : 0.05 * (w % 2)),
    ],
    ['as few as may be', (random: () => number) => (random() < 0.02 ? 1 : 0)],
  ])('reaches 1/alpha with a probability of at most alpha where there is no drift: misses %s', (_, outside) => {
    for (const alpha of [0.05, 0.2]) {
      expect(shareBeyond(1 / alpha, outside)).toBeLessThanOrEqual(alpha + slack(alpha));
    }
  });

  it('finds coverage that falls to 0.7 in the last quarter nearly always, and late as well as early', () => {
    const mean = (random: () => number, share: number) =>
      [1, 2, 3, 4].reduce((sum) => sum + (random() < share ? 1 / 4 : 0), 0);
    const falls = (from: number) => shareBeyond(driftLimit, (random, w) => mean(random, w >= from ? 0.3 : 0.05));
    expect(falls(84)).toBeGreaterThan(0.9);
    expect(falls(0)).toBeGreaterThan(0.99);
  });

  it('finds intervals that everything is inside of, in time', () => {
    const evidence = testCoverage(new Float64Array(600), band);
    expect(evidence[599]).toBeGreaterThan(driftLimit);
    expect(evidence[50]).toBeLessThan(driftLimit);
  });

  it('passes over forecasts of which nothing was observed', () => {
    const some = [0, 1, 1, 1];
    const gaps = testCoverage([0, NaN, 1, NaN, 1, 1], band);
    expect(gaps[1]).toBe(gaps[0]);
    expect(gaps[5]).toBeGreaterThan(1);
    expect(testCoverage(some, band)[3]).toBeGreaterThan(1);
  });
});
