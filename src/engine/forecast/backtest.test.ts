import { backtest } from './backtest';
import { fitForecast } from './fitForecast';
import { forecast } from './forecast';
import { predictForecast } from './predictForecast';
import { series } from '../../../test/support/engine/series';
import type { Series } from '../types';

function daily(count = 600): Series {
  let seed = 7;
  const values = Float64Array.from({ length: count }, (_, i) => {
    seed = (seed * 16807) % 2147483647;
    return 100 + 30 * Math.sin((i * 2 * Math.PI) / 24) + 20 * (seed / 2147483647 - 0.5);
  });
  return { start: 5000, step: 3_600_000, values };
}

describe('backtest', () => {
  it('repeats what forecast would have said with the past only', () => {
    const input = daily();
    const [first] = backtest(input, { horizon: 24, windows: 3 }).windows;
    const count = (first.cutoff - input.start) / input.step + 1;
    const then = forecast({ ...input, values: input.values.slice(0, count) }, { horizon: 24 });
    expect(first.point).toEqual(then.forecast.point);
    expect(first.actual).toEqual(input.values.slice(count, count + 24));
  });

  it('applies one fit to every window where it shall not refit', () => {
    const input = daily();
    const options = { horizon: 24, windows: 3, refit: false };
    const [first, , last] = backtest(input, options).windows;
    expect(first.point).toEqual(backtest(input, { ...options, refit: true }).windows[0].point);
    const at = (cutoff: number) => ({ ...input, values: input.values.slice(0, (cutoff - 5000) / input.step + 1) });
    const fitted = fitForecast(at(first.cutoff), { horizon: 24 });
    expect(last.point).toEqual(predictForecast(fitted, at(last.cutoff)).forecast.point);
  });

  it('scores windows, their mean and each step ahead', () => {
    const { windows, overall, byHorizon } = backtest(daily(), { horizon: 24, windows: 4, coverage: 0.9 });
    expect(windows).toHaveLength(4);
    expect(overall.mase).toBeCloseTo(
      windows.reduce((sum, window) => sum + window.mase / 4, 0),
      9
    );
    expect(overall.mase).toBeLessThan(0.9);
    expect(overall.coverage).toBeGreaterThan(0.8);
    expect(byHorizon.mase.reduce((sum, value) => sum + value / 24, 0)).toBeCloseTo(overall.mase, 6);
  });

  it('cuts at the asked stride, the last window ending with the series', () => {
    const { windows } = backtest(daily(), { horizon: 10, windows: 3, stride: 5 });
    const ends = windows.map(({ cutoff }) => (cutoff - 5000) / 3_600_000);
    expect(ends).toEqual([579, 584, 589]);
  });

  it('refuses a series that is shorter than its horizon, and windows below one', () => {
    expect(() => backtest(series('1+1x9'), { horizon: 20 })).toThrow(
      'backtest.too-short {"horizon":20,"points":10,"needed":23}'
    );
    expect(() => backtest(daily(), { horizon: 2, windows: 0 })).toThrow('backtest.windows');
  });
});
