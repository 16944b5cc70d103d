import fc from 'fast-check';
import { forecast } from './forecast';
import { ForecastError } from '../error';
import { series } from '../../../test/support/engine/series';
import { shop } from '../../../test/support/engine/shop';
import { hour, minute } from '../series/units';
import type { Series } from '../types';

const value = fc.double({ min: -1000, max: 1000, noNaN: true });
const arbitrarySeries = fc
  .array(fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NaN) }), {
    minLength: 3,
    maxLength: 120,
  })
  .filter((values) => values.filter(Number.isFinite).length >= 3)
  .map((values): Series => ({ start: 0, step: minute, values: Float64Array.from(values) }));

/** Values of both signs with a cycle of 12, so that no logarithm is taken and the season is known. */
const swinging = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 30, maxLength: 90 }).map((noise): Series => {
  const values = Float64Array.from(noise, (value, i) => value + 100 * Math.sin((i * Math.PI) / 6));
  return { start: 0, step: hour, values };
});
const unbounded = { horizon: 12, bounds: {}, seasonLengths: [12], coverages: [0.5, 0.95] };

function move(series: Series, factor: number, shift: number): Series {
  return { ...series, values: series.values.map((value) => factor * value + shift) };
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof ForecastError ? error.code : String(error);
  }
  return 'no error';
}

describe('forecast', () => {
  it('finds day and week and comes closer than repeating last week', () => {
    const full = shop(552);
    const result = forecast({ ...full, values: full.values.subarray(0, 504) }, { horizon: 48 });
    const error = (predicted: (i: number) => number) =>
      full.values.subarray(504).reduce((sum, value, i) => sum + Math.abs(value - predicted(i)), 0);
    expect(result.seasonLengths).toEqual([24, 168]);
    expect(error((i) => result.forecast.point[i])).toBeLessThan(error((i) => full.values[504 + i - 168]));
    expect(result.trust).toMatch(/good|fair/);
  });

  it('starts one step after the last grid time, also where the last observations are missing', () => {
    const result = forecast(series('1+1x40 _ _', { start: 1000, step: 500 }), { horizon: 3 });
    expect(result.forecast.start).toBe(1000 + 43 * 500);
    expect(result.forecast.point[0]).toBeCloseTo(44, 0);
  });

  it.each([0.01, 0.05, 0.2])('forecasts a sparse series (%d of the steps) within what was seen', (share) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 2 }), fc.constantFrom(0, NaN), (seed, between) => {
        const draw = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
        const values = Float64Array.from({ length: 1500 }, () =>
          draw() < share ? 1 + Math.floor(3 * draw()) : between
        );
        const input = { start: 0, step: 5 * minute, values };
        const { point, intervals } = forecast(input, { horizon: 288 }).forecast;
        expect(Math.max(...point)).toBeLessThanOrEqual(3);
        expect(Math.max(...intervals[0].upper)).toBeLessThanOrEqual(9);
      }),
      { numRuns: 15 }
    );
  });

  it.each([2, 3.5, 9])('has forgotten an outage of fifty minutes in %d days, soon after and at its hour', (days) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 2 }), fc.constantFrom(6, 30, 250), (seed, since) => {
        const draw = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
        const end = days * 288 - since;
        const values = Float64Array.from({ length: days * 288 }, (_, i) =>
          i >= end - 10 && i < end ? 0.3 : Math.floor(2 * draw() * draw() * draw() + 0.3) / 372
        );
        const { point } = forecast({ start: 0, step: 5 * minute, values }, { horizon: 576 }).forecast;
        expect(Math.max(...point)).toBeLessThan(0.006);
      }),
      { numRuns: 10 }
    );
  });

  it('gives intervals at least as wide as the few values that it has', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 4 }), (values) => {
        const { intervals } = forecast(
          { start: 0, step: minute, values: Float64Array.from(values) },
          { horizon: 5, bounds: {} }
        ).forecast;
        intervals[0].upper.forEach((upper, i) =>
          expect(upper - intervals[0].lower[i]).toBeGreaterThanOrEqual(Math.max(...values) - Math.min(...values))
        );
      })
    );
  });

  it('orders lower <= point <= upper and nests wider coverages, for any series', () => {
    fc.assert(
      fc.property(arbitrarySeries, fc.integer({ min: 1, max: 30 }), (input, horizon) => {
        const { forecast: result } = forecast(input, { horizon, coverages: [0.5, 0.95] });
        const [narrow, wide] = result.intervals;
        result.point.forEach((value, i) => {
          expect(wide.lower[i]).toBeLessThanOrEqual(narrow.lower[i]);
          expect(narrow.lower[i]).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(narrow.upper[i]);
          expect(narrow.upper[i]).toBeLessThanOrEqual(wide.upper[i]);
        });
      }),
      { numRuns: 60 }
    );
  });

  it('scales with the values: exactly by powers of two', () => {
    fc.assert(
      fc.property(swinging, fc.integer({ min: -20, max: 20 }), (input, exponent) => {
        const factor = 2 ** exponent;
        const { point, intervals } = forecast(input, unbounded).forecast;
        const scaled = forecast(move(input, factor, 0), unbounded).forecast;
        expect(scaled.point).toEqual(point.map((value) => factor * value));
        expect(scaled.intervals[1].upper).toEqual(intervals[1].upper.map((value) => factor * value));
      }),
      { numRuns: 30 }
    );
  });

  it('shifts with the values', () => {
    fc.assert(
      fc.property(swinging, fc.integer({ min: -64, max: 64 }), (input, shift) => {
        const { point, intervals } = forecast(input, unbounded).forecast;
        const shifted = forecast(move(input, 1, shift), unbounded).forecast;
        point.forEach((value, i) => {
          expect(Math.abs(shifted.point[i] - value - shift)).toBeLessThan(1e-6);
          expect(Math.abs(shifted.intervals[0].lower[i] - intervals[0].lower[i] - shift)).toBeLessThan(1e-6);
        });
      }),
      { numRuns: 30, seed: 7 }
    );
  });

  it('leaves its input as it is', () => {
    fc.assert(
      fc.property(arbitrarySeries, (input) => {
        const before = input.values.slice();
        codeOf(() => forecast(input, { horizon: 3, masked: [{ from: minute, to: 3 * minute }] }));
        expect(input.values).toEqual(before);
      }),
      { numRuns: 20 }
    );
  });

  it('forecasts one step, and a series that is shorter than its season', () => {
    const { point } = forecast(shop(20), { horizon: 1, seasonLengths: [24] }).forecast;
    expect(point).toHaveLength(1);
    expect(Number.isFinite(point[0])).toBe(true);
  });

  it('scales and shifts with the values of a shop', () => {
    const input = shop();
    const moved = { ...input, values: input.values.map((value) => -5000 + 8 * value) };
    const options = { horizon: 24, bounds: {}, seasonLengths: [24] };
    const original = forecast({ ...input, values: input.values.map((value) => value - 1000) }, options).forecast.point;
    const result = forecast(moved, options).forecast.point;
    result.forEach((value, i) => expect(value).toBeCloseTo(-5000 + 8 * (original[i] + 1000), 4));
  });

  it('gives the same answer twice', () => {
    expect(forecast(shop(), { horizon: 48 })).toEqual(forecast(shop(), { horizon: 48 }));
  });

  it('continues a constant with an interval of no width', () => {
    const { forecast: result, trust } = forecast(series('5x50'), { horizon: 4, bounds: {} });
    const { point, intervals } = result;
    expect(trust).toBe('unknown');
    [...point, ...intervals[0].lower, ...intervals[0].upper].forEach((value) => expect(value).toBeCloseTo(5, 12));
  });

  it('keeps non-negative values non-negative and percentages under 100', () => {
    const down = forecast(series('100-2x50'), { horizon: 20 });
    expect(down.bounds).toEqual({ lower: 0, upper: 100 });
    expect(Math.min(...down.forecast.point, ...down.forecast.intervals[0].lower)).toBeGreaterThanOrEqual(0);
  });

  it('does not learn from masked ranges', () => {
    const clean = shop();
    const incident = { from: 400 * hour, to: 410 * hour };
    const broken = { ...clean, values: clean.values.map((value, i) => (i >= 400 && i < 410 ? 9999 : value)) };
    const options = { horizon: 24, masked: [incident] };
    expect(forecast(broken, options).forecast).toEqual(forecast(clean, options).forecast);
    expect(forecast(broken, options).notices).toMatchObject([{ code: 'training.masked', values: { count: 10 } }]);
  });

  it.each([
    ['too few points', '1 2 3', { code: 'forecast.short-history', values: { points: 3 } }],
    ['gaps', '1+1x20 _x5 27+1x40', { code: 'training.gaps', values: { missing: 5, count: 67, longest: 5 } }],
  ])('says so where there are %s', (_, text, notice) => {
    const { notices, forecast: result } = forecast(series(text), { horizon: 2 });
    expect(notices).toContainEqual(expect.objectContaining(notice));
    expect(result.point.every(Number.isFinite)).toBe(true);
  });

  it('drops a season that the range does not hold twice, and says how many points it needs', () => {
    const result = forecast(shop(200), { horizon: 2, seasonLengths: [24, 168] });
    expect(result.seasonLengths).toEqual([24]);
    expect(result.notices).toMatchObject([
      { code: 'season.dropped', values: { length: 168, points: 200, needed: 336 } },
    ]);
  });

  it.each([
    ['series.empty', '', { horizon: 1 }],
    ['series.all-missing', '_x9', { horizon: 1 }],
    ['series.too-short', '1 _ 2', { horizon: 1 }],
    ['option.horizon', '1+1x9', { horizon: 0 }],
    ['option.horizon', '1+1x9', { horizon: 1.5 }],
    ['option.horizon', '1+1x9', { horizon: 1e9 }],
    ['option.coverage', '1+1x9', { horizon: 1, coverages: [1] }],
    ['option.season-length', '1+1x9', { horizon: 1, seasonLengths: [1] }],
    ['option.bounds', '1+1x9', { horizon: 1, bounds: { lower: 2, upper: 1 } }],
  ])('refuses with %s: "%s" %j', (code, text, options) => {
    expect(
      codeOf(() => forecast(text === '' ? { ...series('1'), values: new Float64Array() } : series(text), options))
    ).toBe(code);
  });
});

it('draws the seasonal naive forecast where it was worse in the backtest', () => {
  const results = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
    let state = seed;
    const uniform = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    let level = 0;
    const values = Float64Array.from({ length: 240 }, () => (level += uniform() < 0.03 ? 20 * (uniform() - 0.5) : 0));
    return forecast({ start: 0, step: 60_000, values }, { horizon: 24, bounds: {} });
  });
  const poor = results.filter(({ trust }) => trust === 'worse than seasonal naive');
  expect(poor.length).toBeGreaterThan(0);
  poor.forEach(({ weights, backtest }) => {
    expect(weights).toHaveLength(1);
    expect(weights[0].mase).toBeCloseTo(backtest.maseOfSeasonalNaive);
  });
});
