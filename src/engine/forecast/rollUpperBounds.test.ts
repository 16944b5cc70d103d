import { shop } from '../../../test/support/engine/shop';
import type { Series } from '../types';
import { cutFitWindow } from './cutFitWindow';
import { fitForecast } from './fitForecast';
import { forecastFromFit } from './forecastFromFit';
import { rollUpperBounds } from './rollUpperBounds';

const series = shop(600);
const options = { horizon: 3, coverage: 0.9, training: 400, from: series.start + 500 * series.step };

function cut({ start, step, values }: Series, from: number, to: number): Series {
  return { start: start + from * step, step, values: values.slice(from, to) };
}

/** The same for one time, without anything that is kept between times. */
function findHighest(last: number): number {
  const past = cut(series, last + 1 - options.training, last + 1);
  const asked = { horizon: options.horizon, coverages: [options.coverage] };
  const { upper } = forecastFromFit(fitForecast(cutFitWindow(past), asked), past, asked).forecast.intervals[0];
  return Math.max(...upper);
}

describe('rollUpperBounds', () => {
  it('is what a forecast as of each time says, of its training window alone', () => {
    const { start, upper } = rollUpperBounds(series, options);
    expect(start).toBe(options.from);
    expect(upper).toHaveLength(100);
    [0, 1, 7, 50, 99].forEach((row) => expect(upper[row]).toBeCloseTo(findHighest(500 + row), 9));
  });

  it('is the same whatever comes later', () => {
    const changed = { ...series, values: series.values.map((value, i) => (i > 550 ? 1e6 : value)) };
    const [before, after] = [series, changed].map((one) => rollUpperBounds(one, options).upper);
    expect(before.slice(0, 51)).toEqual(after.slice(0, 51));
    expect(before.slice(52)).not.toEqual(after.slice(52));
  });

  it('looks as far beyond each time where not every time has a forecast of its own', () => {
    const { upper } = rollUpperBounds(series, { ...options, maxForecasts: 25 });
    const every = rollUpperBounds(series, options).upper;
    expect(upper.every(Number.isFinite)).toBe(true);
    const differences = upper.map((value, row) => Math.abs(value - every[row]) / every[row]).sort();
    expect(differences[50]).toBeLessThan(0.1);
  });

  it('says nothing of times before which there is too little', () => {
    const short = cut(series, 0, 40);
    const { upper } = rollUpperBounds(short, { ...options, from: series.start });
    expect(upper).toHaveLength(40);
    expect(upper[0]).toBeNaN();
    expect(upper[39]).toBeGreaterThan(0);
    const missing = { ...short, values: short.values.map(() => NaN) };
    expect(rollUpperBounds(missing, { ...options, from: series.start }).upper.every(Number.isNaN)).toBe(true);
  });

  it('refuses options that no forecast takes, and has no times after the series', () => {
    expect(() => rollUpperBounds(series, { ...options, horizon: 0 })).toThrow('option.horizon');
    expect(rollUpperBounds(series, { ...options, from: series.start + 700 * series.step }).upper).toHaveLength(0);
  });
});
