import fc from 'fast-check';
import { findIncidents } from './findIncidents';

const perDay = 288;
const cycles = [perDay, 7 * perDay];

/** A daily wave with noise, and `add(i)` on top, over so many days of five minutes. */
function create(days: number, add: (i: number) => number, seed = 1) {
  let state = seed;
  const noise = () => 4 * ((state = (state * 48271) % 2147483647) / 2147483647 - 0.5);
  return Float64Array.from(
    { length: days * perDay },
    (_, i) => 100 + 30 * Math.sin((2 * Math.PI * i) / perDay) + noise() + add(i)
  );
}

const within = (from: number, length: number) => (i: number) => i >= from && i < from + length;

describe('findIncidents', () => {
  it.each([3, 5, 14, 28])('finds an outage of fifty minutes in %d days, wherever it lies', (days) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: days * perDay - 13 }), (seed, from) => {
        const values = create(days, (i) => (within(from, 10)(i) ? 300 : 0), seed);
        expect(findIncidents(values, perDay, cycles)).toEqual([{ from, to: from + 10 }]);
      }),
      { numRuns: 20 }
    );
  });

  it('finds a breakdown to zero, its edges and gaps within', () => {
    const values = create(7, () => 0);
    values.fill(0, 1000, 1030).fill(NaN, 1010, 1012);
    values[999] = 40;
    expect(findIncidents(values, perDay, cycles)).toEqual([{ from: 999, to: 1030 }]);
  });

  it('finds one in a day and a half, against all values', () => {
    const values = create(2, (i) => (within(250, 10)(i) ? 900 : 0)).subarray(0, 430);
    expect(findIncidents(values, perDay, cycles)).toEqual([{ from: 250, to: 260 }]);
  });

  it.each([
    ['nothing unusual', create(14, () => 0)],
    ['what comes every night', create(14, (i) => (within(30, 10)(i % perDay) ? 300 : 0))],
    ['what comes every week', create(15, (i) => (within(500, 10)(i % (7 * perDay)) ? 300 : 0))],
    [
      'what comes at any time on many days',
      create(14, (i) => (within(20 + 11 * (i / perDay), 6)(i % perDay) ? 300 : 0)),
    ],
    ['a new level at the end', create(14, (i) => (i > 13.8 * perDay ? 300 : 0))],
    ['a new level since days', create(18, (i) => (i > 14.4 * perDay ? 300 : 0))],
    ['a new level since two days', create(18, (i) => (i > 16.4 * perDay ? 300 : 0))],
    ['an outage that goes on', create(14, (i) => (i > 14 * perDay - 8 ? 300 : 0))],
    ['a whole day', create(14, (i) => (within(5 * perDay, perDay)(i) ? 300 : 0))],
    ['rare small counts', Float64Array.from({ length: 14 * perDay }, (_, i) => ((i * i) % 29 === 0 ? 1 + (i % 3) : 0))],
    ['a constant', new Float64Array(14 * perDay)],
    ['too few values', create(14, (i) => (i === 50 ? 300 : 0)).subarray(0, 90)],
  ])('is nothing for %s', (_, values) => {
    expect(findIncidents(values, perDay, cycles)).toEqual([]);
  });
});
