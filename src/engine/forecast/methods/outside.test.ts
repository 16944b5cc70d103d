import { hour } from '../../series/units';
import type { Series } from '../../types';
import { fitForecast, listOutsideRequests } from '../fitForecast';
import { forecast } from '../forecast';

const horizon = 24;
const all = Float64Array.from({ length: 21 * 24 + horizon }, (_, i) => {
  const chance = (Math.imul(i + 1, 2654435761) >>> 0) / 2 ** 32;
  return 50 + 20 * Math.sin((i * Math.PI) / 12) + 30 * chance;
});
const series: Series = { start: 0, step: hour, values: all.slice(0, -horizon) };
const truth = all.slice(-horizon);
const requests = listOutsideRequests(series, { horizon });

/** What follows each cutoff, times a factor. */
const predict = (factor: number) => ({
  name: 'oracle',
  points: requests.map(({ past, horizon: steps }) =>
    Float64Array.from({ length: steps }, (_, i) => factor * (all[past.length + i] ?? NaN))
  ),
});

function error(point: Float64Array): number {
  return point.reduce((sum, value, i) => sum + Math.abs(value - truth[i]), 0);
}

describe('a model from outside', () => {
  it('is given the past of each cutoff of the backtest and of the end, and nothing behind it', () => {
    expect(requests.length).toBeGreaterThan(3);
    requests.forEach(({ past }) => expect(past).toEqual(all.slice(0, past.length)));
    expect(requests.at(-1)).toMatchObject({ past: { length: series.values.length }, horizon });
  });

  it('carries the forecast where its errors in the backtest are the smallest, within intervals of its residuals', () => {
    const plain = forecast(series, { horizon });
    const { weights, forecast: better } = forecast(series, { horizon }, predict(1));
    expect(weights[0]).toMatchObject({ model: 'model oracle' });
    expect(error(better.point)).toBeLessThan(0.2 * error(plain.forecast.point));
    const width = ({ intervals: [{ lower, upper }] }: typeof better) => upper[5] - lower[5];
    expect(width(better)).toBeLessThan(0.5 * width(plain.forecast));
  });

  it('leaves the forecast as it is where it is worse than the others', () => {
    const { weights, forecast: same } = forecast(series, { horizon }, predict(-5));
    expect(weights.map(({ model }) => model)).not.toContain('model oracle');
    const plain = forecast(series, { horizon });
    same.point.forEach((value, i) => expect(value).toBeCloseTo(plain.forecast.point[i], 6));
  });

  it('has no say where it brings too few predictions, and is no part of what is kept of the options', () => {
    const few = { name: 'few', points: predict(1).points.slice(1) };
    expect(forecast(series, { horizon }, few)).toEqual(forecast(series, { horizon }));
    expect(JSON.stringify(fitForecast(series, { horizon }, predict(1)).options)).toBe(JSON.stringify({ horizon }));
  });
});
