import fc from 'fast-check';
import { forecast } from '../forecast/forecast';
import { estimateRunway } from './estimateRunway';
import { series } from '../../../test/support/engine/series';
import type { Forecast } from '../types';

const columns = (...values: number[]) => Float64Array.from(values);
const rising: Forecast = {
  start: 1000,
  step: 10,
  point: columns(1, 2, 3, 4),
  intervals: [{ coverage: 0.95, lower: columns(0, 1, 2, 3), upper: columns(2, 3, 4, 5) }],
};

describe('estimateRunway', () => {
  it('gives the first time at which the point and each bound cross', () => {
    const { expected, bounds } = estimateRunway(rising, { limit: 3, direction: 'above' });
    expect({ expected, bounds }).toEqual({
      expected: 1020,
      bounds: [{ coverage: 0.95, earliest: 1010, latest: 1030 }],
    });
  });

  it('gives no time where nothing crosses', () => {
    const { expected, bounds, probability } = estimateRunway(rising, { limit: 40, direction: 'above' });
    expect([expected, bounds[0].earliest, bounds[0].latest]).toEqual([undefined, undefined, undefined]);
    expect(probability).toBeLessThan(1e-6);
  });

  it('mirrors: values and limit negated with the direction turned give the same times and probability', () => {
    const mirrored: Forecast = {
      ...rising,
      point: rising.point.map((value) => -value),
      intervals: rising.intervals.map(({ coverage, lower, upper }) => ({
        coverage,
        lower: upper.map((value) => -value),
        upper: lower.map((value) => -value),
      })),
    };
    expect(estimateRunway(mirrored, { limit: -3, direction: 'below' })).toEqual(
      estimateRunway(rising, { limit: 3, direction: 'above' })
    );
  });

  it('scales and shifts with the values and the limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -8, max: 8 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 6 }),
        (exponent, shift, limit) => {
          const move = (value: number) => 2 ** exponent * (value + shift);
          const moved: Forecast = {
            ...rising,
            point: rising.point.map(move),
            intervals: rising.intervals.map(({ coverage, lower, upper }) => ({
              coverage,
              lower: lower.map(move),
              upper: upper.map(move),
            })),
          };
          expect(estimateRunway(moved, { limit: move(limit), direction: 'above' })).toEqual(
            estimateRunway(rising, { limit, direction: 'above' })
          );
        }
      )
    );
  });

  it('gives probability one half at the point forecast and 2.5 % at a 95 % bound', () => {
    const flat = {
      ...rising,
      point: columns(3),
      intervals: [{ coverage: 0.95, lower: columns(2), upper: columns(4) }],
    };
    expect(estimateRunway(flat, { limit: 3, direction: 'above' }).probability).toBeCloseTo(0.5, 6);
    expect(estimateRunway(flat, { limit: 4, direction: 'above' }).probability).toBeCloseTo(0.025, 5);
  });

  it('gives the probability of crossing at any step, not only of being across at one', () => {
    const level = (persistence: number) => {
      const band = { coverage: 0.95, lower: columns(0, 0, 0, 0, 0, 0), upper: columns(4, 4, 4, 4, 4, 4) };
      const flat = { start: 0, step: 10, point: columns(2, 2, 2, 2, 2, 2), intervals: [band] };
      return estimateRunway(flat, { limit: 4, direction: 'above', persistence }).probability;
    };
    expect(level(1)).toBeCloseTo(0.025, 5);
    expect(level(0)).toBeCloseTo(1 - 0.975 ** 6, 3);
    expect(level(0.9)).toBeGreaterThan(0.03);
    expect(level(0.9)).toBeLessThan(level(0));
  });

  it('gives the times by which it has crossed with probability 0.1, 0.5 and 0.9, and none beyond the horizon', () => {
    const { crossing, probability } = estimateRunway(rising, { limit: 4.2, direction: 'above' });
    expect(probability).toBeGreaterThan(0.3);
    expect(crossing).toEqual([
      { probability: 0.1, time: 1030 },
      { probability: 0.5, time: undefined },
      { probability: 0.9, time: undefined },
    ]);
    const times = estimateRunway(rising, { limit: 2.5, direction: 'above' }).crossing.map(({ time }) => time);
    expect(times).toEqual([1010, 1020, 1030]);
  });

  it('is certain where an exact forecast crosses, and impossible where it does not', () => {
    const exact = { ...rising, intervals: [{ coverage: 0.95, lower: rising.point, upper: rising.point }] };
    expect(estimateRunway(exact, { limit: 3, direction: 'above' })).toMatchObject({
      probability: 1,
      crossing: [{ time: 1020 }, { time: 1020 }, { time: 1020 }],
    });
    expect(estimateRunway(exact, { limit: 5, direction: 'above' }).probability).toBe(0);
  });

  it('knows no probability without intervals', () => {
    const { probability, crossing } = estimateRunway({ ...rising, intervals: [] }, { limit: 3, direction: 'above' });
    expect(probability).toBeNaN();
    expect(crossing.map(({ time }) => time)).toEqual([undefined, undefined, undefined]);
  });

  it('is not misled by an interval that ends at a bound of the values', () => {
    const cut = {
      ...rising,
      intervals: [{ coverage: 0.95, lower: columns(-4, -4, -4, -4), upper: columns(4, 4, 4, 4) }],
    };
    const whole = { ...cut, intervals: [{ ...cut.intervals[0], upper: columns(6, 8, 10, 12) }] };
    const { probability } = estimateRunway(cut, { limit: 4, direction: 'above' });
    expect(probability).toBeCloseTo(estimateRunway(whole, { limit: 4, direction: 'above' }).probability, 9);
  });

  it('never gives less with a longer horizon or a nearer limit', () => {
    const step = fc.record({
      point: fc.double({ min: -9, max: 9, noNaN: true }),
      width: fc.double({ min: 0, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) => {
        const upTo = (count: number): Forecast => {
          const part = steps.slice(0, count);
          const lower = Float64Array.from(part, ({ point, width }) => point - width);
          const upper = Float64Array.from(part, ({ point, width }) => point + width);
          return {
            start: 0,
            step: 1,
            point: Float64Array.from(part, ({ point }) => point),
            intervals: [{ coverage: 0.9, lower, upper }],
          };
        };
        const far = estimateRunway(upTo(steps.length), { limit: 5, direction: 'above' }).probability;
        expect(
          estimateRunway(upTo(steps.length - 1), { limit: 5, direction: 'above' }).probability
        ).toBeLessThanOrEqual(far);
        const near = estimateRunway(upTo(steps.length), { limit: 4, direction: 'above' }).probability;
        expect(near).toBeGreaterThanOrEqual(far - 1e-6);
      }),
      { numRuns: 50 }
    );
  });

  it('refuses a persistence that is no correlation', () => {
    expect(() => estimateRunway(rising, { limit: 1, direction: 'above', persistence: 2 })).toThrow(
      'option.persistence {"persistence":2}'
    );
  });

  it('does not cry on a sawtooth that is cleared every day', () => {
    const day = '50+1x23 ';
    const { forecast: result } = forecast(series(day.repeat(14) + '50+1x17', { step: 3_600_000 }), { horizon: 48 });
    expect(estimateRunway(result, { limit: 90, direction: 'above' }).expected).toBeUndefined();
    expect(estimateRunway(result, { limit: 90, direction: 'above' }).bounds[0].earliest).toBeUndefined();
  });

  it('says when a disk that fills steadily is full', () => {
    const { forecast: result } = forecast(series('20+0.1x500', { step: 3_600_000 }), { horizon: 200, bounds: {} });
    const { expected } = estimateRunway(result, { limit: 80, direction: 'above' });
    expect(Math.abs((expected ?? 0) - result.start - 99 * 3_600_000)).toBeLessThan(4 * 3_600_000);
  });

  describe('of a disk that begins to fill', () => {
    const hour = 3_600_000;
    /** Hours left by the forecast of three weeks, `since` steps after the onset, of a disk that takes `full` hours to fill. */
    function estimateHoursLeft(since: number, { full, step, season = 0, freed = 0, seed = 1 }: Filling) {
      let state = seed;
      const noise = () => 0.35 * ((state = (state * 48271) % 2147483647) / 2147483647 - 0.5);
      const count = (504 * hour) / step;
      const values = Float64Array.from({ length: count }, (_, i) => {
        const risen = Math.max(0, ((i - count + 1 + since) * 60 * step) / (full * hour));
        const deleted = i >= count - since / 3 ? freed : 0;
        return 40 + risen - deleted + season * Math.sin((2 * Math.PI * i * step) / (24 * hour)) + noise();
      });
      const { forecast: result } = forecast({ start: 0, step, values }, { horizon: (168 * hour) / step });
      const { expected } = estimateRunway(result, { limit: 100, direction: 'above' });
      return expected === undefined ? Infinity : (expected - (count - 1) * step) / hour;
    }
    interface Filling {
      full: number;
      step: number;
      season?: number;
      freed?: number;
      seed?: number;
    }

    it.each([
      ['a day', 4, { full: 24, step: hour }],
      ['two days', 5, { full: 48, step: hour }],
      ['two days, in its second half', 30, { full: 48, step: hour }],
      ['four days', 28, { full: 96, step: hour }],
      ['ten days', 172, { full: 240, step: hour }],
      ['two days, at steps of ten minutes', 30, { full: 48, step: hour / 6 }],
      ['two days, under a season', 8, { full: 48, step: hour, season: 3 }],
      ['two days, of which some is deleted', 12, { full: 48, step: hour, freed: 4 }],
    ])('gives the time left within a fifth: %s', (_, since, filling) => {
      for (const seed of [3, 1009, 77_777]) {
        const full = filling.full + ('freed' in filling ? (filling.freed * filling.full) / 60 : 0);
        const left = full - (since * filling.step) / hour;
        const estimated = estimateHoursLeft(since, { ...filling, seed });
        expect(Math.abs(estimated - left)).toBeLessThan(0.2 * left + 1);
      }
    });
  });

  it('goes on after a steadily filling disk was enlarged', () => {
    const { forecast: result } = forecast(series('20+0.1x500 35+0.1x20', { step: 3_600_000 }), {
      horizon: 200,
      bounds: {},
    });
    const { expected } = estimateRunway(result, { limit: 45, direction: 'above' });
    expect(Math.abs((expected ?? 0) - result.start - 79 * 3_600_000)).toBeLessThan(4 * 3_600_000);
  });

  it.each([1, 6, 20])('does not cry after a rise within %d hours to a new level', (hours) => {
    for (const since of [14, 20, 30]) {
      const values = Float64Array.from(
        { length: 400 },
        (_, i) => 50 + 25 * Math.min(1, Math.max(0, (i - 400 + since + hours) / hours)) + Math.sin(i * i) / 4
      );
      const { forecast: result } = forecast({ start: 0, step: 3_600_000, values }, { horizon: 72 });
      const { expected, probability } = estimateRunway(result, { limit: 100, direction: 'above' });
      expect(expected).toBeUndefined();
      expect(probability).toBeLessThan(0.5);
    }
  });

  it.each([8, 17, 24, 50, 72])('does not cry on a sawtooth that is cleared every %d hours', (hours) => {
    for (let cut = 0; cut < hours; cut += Math.ceil(hours / 5)) {
      const values = Float64Array.from({ length: 14 * 24 + cut }, (_, i) => 45 + 40 * ((i % hours) / hours));
      const { forecast: result } = forecast({ start: 0, step: 3_600_000, values }, { horizon: 72 });
      expect(estimateRunway(result, { limit: 100, direction: 'above' }).expected).toBeUndefined();
    }
  });
});
