import { forecast } from './forecast';
import { runway } from './runway';
import { series } from './series/notation';
import type { Forecast } from './types';

const columns = (...values: number[]) => Float64Array.from(values);
const rising: Forecast = {
  start: 1000,
  step: 10,
  point: columns(1, 2, 3, 4),
  intervals: [{ coverage: 0.95, lower: columns(0, 1, 2, 3), upper: columns(2, 3, 4, 5) }],
};

describe('runway', () => {
  it('gives the first time at which the point and each bound cross', () => {
    const { expected, bounds } = runway(rising, { limit: 3, direction: 'above' });
    expect({ expected, bounds }).toEqual({
      expected: 1020,
      bounds: [{ coverage: 0.95, earliest: 1010, latest: 1030 }],
    });
  });

  it('gives no time where nothing crosses', () => {
    const { expected, bounds, probability } = runway(rising, { limit: 40, direction: 'above' });
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
    expect(runway(mirrored, { limit: -3, direction: 'below' })).toEqual(
      runway(rising, { limit: 3, direction: 'above' })
    );
  });

  it('gives probability one half at the point forecast and 2.5 % at a 95 % bound', () => {
    const flat = {
      ...rising,
      point: columns(3),
      intervals: [{ coverage: 0.95, lower: columns(2), upper: columns(4) }],
    };
    expect(runway(flat, { limit: 3, direction: 'above' }).probability).toBeCloseTo(0.5, 6);
    expect(runway(flat, { limit: 4, direction: 'above' }).probability).toBeCloseTo(0.025, 5);
  });

  it('does not cry on a sawtooth that is cleared every day', () => {
    const day = '50+1x23 ';
    const { forecast: result } = forecast(series(day.repeat(14) + '50+1x17', { step: 3_600_000 }), { horizon: 48 });
    expect(runway(result, { limit: 90, direction: 'above' }).expected).toBeUndefined();
    expect(runway(result, { limit: 90, direction: 'above' }).bounds[0].earliest).toBeUndefined();
  });

  it('says when a disk that fills steadily is full', () => {
    const { forecast: result } = forecast(series('20+0.1x500', { step: 3_600_000 }), { horizon: 200, bounds: {} });
    const { expected } = runway(result, { limit: 80, direction: 'above' });
    expect(Math.abs((expected ?? 0) - result.start - 99 * 3_600_000)).toBeLessThan(4 * 3_600_000);
  });
});
