import { forecast } from '../forecast/forecast';
import { hour } from '../series/units';
import type { Series } from '../types';
import { borrowHistory } from './borrowHistory';

const perDay = 24;
const count = 10 * perDay;
const maxOwn = 2 * perDay;

/** A number in [-0.5, 0.5) that looks like chance and is the same each time. */
const noise = (i: number) => (Math.imul(i * 31 + 7, 2654435761) >>> 0) / 2 ** 32 - 0.5;
const wave = (i: number) => 1 + 0.8 * Math.sin((2 * Math.PI * i) / perDay) + (i % perDay === 6 ? 1 : 0);

function pod(level: number, seed: number, { from = 0, shape = wave } = {}): Series {
  const values = Float64Array.from({ length: count }, (_, i) =>
    i < from ? NaN : level * (shape(i) + 0.1 * noise(i * 17 + seed))
  );
  return { start: 0, step: hour, values };
}

const peers = [pod(10, 1), pod(300, 2), pod(4, 3), pod(77, 4)];

describe('borrowHistory', () => {
  it('gives a series that has just begun the shape of its peers at its own level, and a better forecast', () => {
    const young = pod(50, 9, { from: count - 20 });
    const borrowed = borrowHistory(young, peers, { maxOwn });
    if (typeof borrowed === 'string') {
      throw new Error(borrowed);
    }
    expect(borrowed).toMatchObject({ peers: 4, ownFrom: (count - 20) * hour });
    expect(borrowed.series.values.subarray(count - 20)).toEqual(young.values.subarray(count - 20));
    borrowed.series.values.forEach((value, i) => expect(Math.abs(value / (50 * wave(i)) - 1)).toBeLessThan(0.5));
    const error = (series: Series) =>
      forecast(series, { horizon: perDay }).forecast.point.reduce(
        (sum, value, i) => sum + Math.abs(value - 50 * wave(count + i)),
        0
      );
    expect(error(borrowed.series)).toBeLessThan(0.4 * error(young));
  });

  it('scales with the series, and does not see the level of its peers', () => {
    const young = pod(1, 9, { from: count - 20 });
    const large = { ...young, values: young.values.map((value) => 1000 * value) };
    const louder = peers.map((peer, k) => ({ ...peer, values: peer.values.map((value) => value * 4 ** k) }));
    const one = borrowHistory(young, peers, { maxOwn });
    const other = borrowHistory(large, louder, { maxOwn });
    if (typeof one === 'string' || typeof other === 'string') {
      throw new Error('nothing was borrowed');
    }
    other.series.values.forEach((value, i) => expect(value / 1000).toBeCloseTo(one.series.values[i], 9));
  });

  it.each([
    { why: 'long', series: pod(50, 9, { from: count - maxOwn }), others: peers },
    { why: 'long', series: pod(50, 9), others: peers },
    { why: 'alone', series: pod(50, 9, { from: count - 20 }), others: peers.slice(0, 2) },
    { why: 'alone', series: pod(50, 9, { from: count - 8 }), others: peers },
    {
      why: 'unlike',
      series: pod(50, 9, { from: count - 20, shape: (i: number) => 1 + 0.8 * noise(i) }),
      others: peers,
    },
    {
      why: 'alone',
      series: pod(50, 9, { from: count - 20 }),
      others: peers.map((peer) => ({ ...peer, step: 2 * hour })),
    },
  ])('borrows nothing where it would be wrong to: $why', ({ why, series, others }) => {
    expect(borrowHistory(series, others, { maxOwn })).toBe(why);
  });
});
