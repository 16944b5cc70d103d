import { forecast } from '../forecast/forecast';
import { day, hour } from '../series/units';
import type { Series } from '../types';
import { chooseLongCycles } from './chooseLongCycles';

const start = Date.UTC(2023, 0, 1);

/** A number in [-1, 1) that looks like chance and is the same each time. */
const noise = (i: number) => ((Math.imul(i + 1, 2654435761) >>> 0) / 2 ** 31 - 1 + ((i * 7919) % 13) / 6.5 - 1) / 2;

function daily(count: number, factorAt: (date: Date, i: number) => number): Series {
  const week = [1, 1.1, 1.1, 1.05, 1, 0.7, 0.6];
  const values = Float64Array.from({ length: count }, (_, i) => {
    const date = new Date(start + i * day);
    return 1000 * week[i % 7] * factorAt(date, i) * (1 + 0.02 * noise(i));
  });
  return { start, step: day, values };
}

const atMonthEnd = (date: Date) => (new Date(date.getTime() + 2 * day).getUTCMonth() === date.getUTCMonth() ? 1 : 1.8);
const throughYear = (date: Date) => 1 + 0.5 * Math.sin((2 * Math.PI * (date.getTime() - start)) / (365.25 * day));

function names(series: Series, horizonDays = 7): string[] {
  return chooseLongCycles(series, { horizonDays }).cycles.map(({ name }) => name);
}

describe('cycles of month and year', () => {
  it('are found where they are, each by itself and both together', () => {
    expect(names(daily(300, atMonthEnd))).toEqual(['month']);
    expect(names(daily(900, throughYear), 30)).toEqual(['year']);
    expect(
      names(
        daily(900, (date) => atMonthEnd(date) * throughYear(date)),
        30
      )
    ).toEqual(['month', 'year']);
  });

  it('are not taken from noise, a trend, or too short a history', () => {
    expect(names(daily(900, () => 1))).toEqual([]);
    expect(names(daily(900, (_, i) => 1 + i / 900))).toEqual([]);
    const { cycles, trials } = chooseLongCycles(daily(100, atMonthEnd), { horizonDays: 7 });
    expect(cycles).toEqual([]);
    expect(trials.find(({ name }) => name === 'year')).toMatchObject({ count: 0 });
  });

  it('make the forecast of a month-end better, in hourly values of a window that holds none', () => {
    const long = daily(300, atMonthEnd);
    const hourly: Series = {
      start: start + 272 * day,
      step: hour,
      values: Float64Array.from({ length: 28 * 24 }, (_, i) => long.values[272 + Math.floor(i / 24)]),
    };
    // 300 days on is 28 October; the month ends in the horizon.
    const horizon = 5 * 24;
    const truth = daily(305, atMonthEnd).values.subarray(300);
    const error = (point: Float64Array) =>
      point.reduce((sum, value, i) => sum + Math.abs(value - truth[Math.floor(i / 24)]), 0) / horizon;
    const longCycles = chooseLongCycles(long, { horizonDays: 5 });
    const without = forecast(hourly, { horizon });
    const withCycles = forecast(hourly, { horizon, longCycles });
    expect(error(withCycles.forecast.point)).toBeLessThan(0.5 * error(without.forecast.point));
  });

  it('scale with the values, and a forecast without them is what it was', () => {
    const long = daily(300, atMonthEnd);
    const scaled = { ...long, values: long.values.map((value) => 8 * value) };
    const [one, eight] = [long, scaled].map((series) => {
      const longCycles = chooseLongCycles(series, { horizonDays: 7 });
      return forecast(series, { horizon: 7, longCycles }).forecast.point;
    });
    eight.forEach((value, i) => expect(value / 8).toBeCloseTo(one[i], 6));
    const none = { cycles: [], trials: [] };
    expect(forecast(long, { horizon: 7, longCycles: none }).forecast).toEqual(forecast(long, { horizon: 7 }).forecast);
  });
});
