import { hour } from '../../../engine';
import { scoreWindows } from './scoreWindows';

/** Ten days of which the last five are forecast, with an error of `errors[day]` on each; days differ by 2. */
function columns(errors: number[]) {
  const times = Float64Array.from({ length: 240 }, (_, i) => i * hour);
  const value = times.map((_, i) => (Math.floor(i / 24) % 2 === 0 ? 10 : 12));
  const forecast = value.map((one, i) => (i < 120 ? NaN : one + errors[Math.floor(i / 24) - 5]));
  return { times, value, forecast, lower: forecast.map((one) => one - 1), upper: forecast.map((one) => one + 1) };
}

describe('scoreWindows', () => {
  it('is the error of a usual day over the change from day to day, and the coverage of a usual day', () => {
    expect(scoreWindows(columns([1, 1, 1, 1, 1]))).toEqual({ mase: 0.5, coverage: 1 });
    expect(scoreWindows(columns([3, 3, 3, 3, 3]))).toEqual({ mase: 1.5, coverage: 0 });
  });

  it.each([
    ['the last day', [1, 1, 1, 1, 90]],
    ['the last two days', [1, 1, 1, 90, 40]],
  ])('is not decided by %s', (_, errors) => {
    expect(scoreWindows(columns(errors))).toEqual({ mase: 0.5, coverage: 1 });
  });

  it('is not decided by two hours of an incident', () => {
    const { forecast, ...rest } = columns([1, 1, 1, 1, 1]);
    const bad = [143, 144, 167, 168].reduce((all, i) => all.fill(500, i, i + 1), forecast);
    expect(scoreWindows({ ...rest, forecast: bad }).mase).toBe(0.5);
  });

  it('knows nothing without forecasts', () => {
    const { forecast, ...rest } = columns([1, 1, 1, 1, 1]);
    expect(scoreWindows({ ...rest, forecast: forecast.fill(NaN) })).toEqual({ mase: NaN, coverage: NaN });
  });
});
