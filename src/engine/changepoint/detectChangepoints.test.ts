import fc from 'fast-check';
import { detectChangepoints } from './detectChangepoints';
import { series } from '../../../test/support/engine/series';
import type { Series } from '../types';
import { hour } from '../series/units';

/** Reproducible standard normal numbers. */
function normals(seed: number): () => number {
  let state = 1 + seed;
  const uniform = () => (state = (state * 16807) % 2147483647) / 2147483647;
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

function hourly(count: number, at: (i: number, noise: number) => number, seed = 1): Series {
  const noise = normals(seed);
  return { start: 0, step: hour, values: Float64Array.from({ length: count }, (_, i) => at(i, noise())) };
}

const indicesOf = (input: Series) => detectChangepoints(input).changepoints.map(({ index }) => index);
/** Number found in 20 reproducible series. */
const countIn20 = (make: (seed: number) => Series) =>
  Array.from({ length: 20 }, (_, seed) => indicesOf(make(seed)).length).reduce((sum, count) => sum + count, 0);

describe('detectChangepoints', () => {
  it('finds one step within two observations, with its time and both levels', () => {
    const input = hourly(400, (i, noise) => (i < 250 ? 20 : 25) + noise);
    const { changepoints, level } = detectChangepoints(input);
    expect(changepoints).toHaveLength(1);
    const [{ index, time, before, after, score }] = changepoints;
    expect(Math.abs(index - 250)).toBeLessThanOrEqual(2);
    expect(time).toBe(index * hour);
    expect([before, after].map(Math.round)).toEqual([20, 25]);
    expect([level[0], level[399]]).toEqual([before, after]);
    expect(score).toBeGreaterThan(0.8);
  });

  it('finds steps up and down, at the exact observation where there is no noise', () => {
    const { changepoints } = detectChangepoints(series('5x59 9x49 7x59'));
    expect(changepoints.map(({ index }) => index)).toEqual([60, 110]);
    expect(changepoints.map(({ before }) => before)).toEqual([5, 9].map((level) => expect.closeTo(level, 9)));
    expect(changepoints.map(({ after }) => after)).toEqual([9, 7].map((level) => expect.closeTo(level, 9)));
  });

  it('finds a step of half the daily swing, and none in the days alone', () => {
    const day = (i: number) => 10 * Math.sin((2 * Math.PI * i) / 24);
    expect(indicesOf(hourly(336, (i, noise) => day(i) + noise))).toEqual([]);
    const [found, ...others] = indicesOf(hourly(336, (i, noise) => day(i) + noise + (i < 200 ? 0 : 10)));
    expect(Math.abs(found - 200)).toBeLessThanOrEqual(2);
    expect(others).toEqual([]);
  });

  it('takes neither a spike, nor a short outage, nor a ramp, nor its start, nor a curve for a new regime', () => {
    expect(indicesOf(hourly(300, (i, noise) => (i === 150 ? 90 : 20) + noise))).toEqual([]);
    expect(indicesOf(hourly(300, (i, noise) => (i >= 150 && i < 154 ? 0 : 20) + noise))).toEqual([]);
    expect(countIn20((seed) => hourly(300, (i, noise) => i / 10 + noise, seed))).toBeLessThanOrEqual(1);
    expect(countIn20((seed) => hourly(300, (i, noise) => (i / 50) ** 2 + noise, seed))).toBeLessThanOrEqual(1);
    expect(countIn20((seed) => hourly(300, (i, noise) => Math.max(0, i - 150) / 5 + noise, seed))).toBeLessThanOrEqual(
      1
    );
    expect(indicesOf(series('1+1x300'))).toEqual([]);
  });

  it('finds a step on top of a ramp', () => {
    const [found, ...others] = indicesOf(hourly(400, (i, noise) => i / 20 + (i < 220 ? 0 : 8) + noise));
    expect(Math.abs(found - 220)).toBeLessThanOrEqual(2);
    expect(others).toEqual([]);
  });

  it('finds little in noise, autocorrelated noise and random walks', () => {
    const walk = (memory: number) => (seed: number) => {
      let state = 0;
      return hourly(500, (_, noise) => (state = memory * state + noise), seed);
    };
    expect(countIn20(walk(0))).toBe(0);
    expect(countIn20(walk(0.8))).toBeLessThanOrEqual(1);
    expect(countIn20(walk(1))).toBeLessThanOrEqual(12);
  });

  it('moves and scales with the values', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom(1e-3, 0.5, 7, 1e4),
        fc.integer({ min: -1000, max: 1000 }),
        (seed, factor, shift) => {
          const input = hourly(200, (i, noise) => (i < 120 ? 0 : 6) + noise, seed);
          const moved = { ...input, values: input.values.map((value) => factor * value + shift) };
          const expected = detectChangepoints(input);
          const found = detectChangepoints(moved);
          expect(found.changepoints.map(({ index }) => index)).toEqual(expected.changepoints.map(({ index }) => index));
          const size = Math.max(Math.abs(shift), 10 * factor);
          found.level.forEach((level, i) => {
            expect(Math.abs(level - (factor * expected.level[i] + shift)) / size).toBeLessThan(1e-9);
          });
        }
      ),
      { numRuns: 40 }
    );
  });

  it('finds no more with fewer false alarms allowed', () => {
    const input = hourly(300, (i, noise) => (i < 200 ? 0 : 0.8) + noise);
    expect(detectChangepoints(input, { falseAlarmsPerWeek: 1 }).changepoints).toHaveLength(1);
    expect(detectChangepoints(input, { falseAlarmsPerWeek: 1e-9 }).changepoints).toHaveLength(0);
  });

  it('passes over missing and masked observations', () => {
    const input = hourly(400, (i, noise) => (i % 7 === 0 ? NaN : (i < 250 ? 20 : 30) + noise));
    const [{ index }] = detectChangepoints(input).changepoints;
    expect(Math.abs(index - 250)).toBeLessThanOrEqual(2);
    const outage = hourly(400, (i, noise) => (i >= 100 && i < 140 ? 0 : 20) + noise);
    expect(indicesOf(outage)).toHaveLength(2);
    const masked = [{ from: 100 * hour, to: 140 * hour }];
    expect(detectChangepoints(outage, { masked }).changepoints).toEqual([]);
  });

  it('finds a step behind a gap', () => {
    expect(indicesOf(series('1x360 _x359 1x360 _x359 0x360'))).toEqual([1440]);
  });

  it('says where there are too few observations, and finds nothing in a constant', () => {
    const { level, notices } = detectChangepoints(series('1 2 3'));
    expect([...level]).toEqual([2, 2, 2]);
    expect(notices).toMatchObject([{ code: 'changepoints.too-short', values: { points: 3 } }]);
    expect(detectChangepoints(series('4x99'))).toMatchObject({ changepoints: [], notices: [] });
  });

  it('says which requested season the series does not hold twice', () => {
    const { seasonLengths, notices } = detectChangepoints(series('1+1x99'), { seasonLengths: [24, 168] });
    expect(seasonLengths).toEqual([24]);
    expect(notices).toEqual([expect.objectContaining({ code: 'season.dropped' })]);
  });

  it('refuses a series without values and a rate that is not positive', () => {
    expect(() => detectChangepoints(series('_x9'))).toThrow('series.all-missing');
    expect(() => detectChangepoints(series('1x20'), { falseAlarmsPerWeek: 0 })).toThrow(
      'option.false-alarms {"rate":0}'
    );
  });
});
