import { detectSeasonLengths } from './detectSeasonLengths';
import { hour } from '../series/units';

let seed = 1;
const noise = () => {
  seed = (seed * 16807) % 2147483647;
  return seed / 2147483647 - 0.5;
};

function values(count: number, at: (i: number) => number): Float64Array {
  seed = 1;
  return Float64Array.from({ length: count }, (_, i) => at(i));
}

describe('detectSeasonLengths', () => {
  it('finds day and week in hourly data with weekends', () => {
    const weekday = (i: number) => (Math.floor(i / 24) % 7 < 5 ? 1 : 0.5);
    const input = values(672, (i) => 100 + 50 * weekday(i) * Math.sin((i * 2 * Math.PI) / 24) + 10 * noise());
    expect(detectSeasonLengths(input, hour)).toEqual([24, 168]);
  });

  it('finds the day in five-minute data', () => {
    const input = values(2016, (i) => Math.sin((i * 2 * Math.PI) / 288) + 0.3 * noise());
    expect(detectSeasonLengths(input, 300_000)).toEqual([288]);
  });

  it('finds a cycle that is in no calendar', () => {
    const input = values(600, (i) => (i % 37) + noise());
    expect(detectSeasonLengths(input, 60_000)).toContain(37);
  });

  it('finds nothing in noise, in a line and in a constant', () => {
    expect(detectSeasonLengths(values(500, noise), hour)).toEqual([]);
    expect(
      detectSeasonLengths(
        values(500, (i) => 3 * i),
        hour
      )
    ).toEqual([]);
    expect(
      detectSeasonLengths(
        values(500, () => 7),
        hour
      )
    ).toEqual([]);
  });
});
