import { fitForecast } from './fitForecast';
import { forecast } from './forecast';
import { predictForecast } from './predictForecast';
import { forecastFromFit } from './forecastFromFit';
import { shop } from '../../../test/support/engine/shop';
import type { Series } from '../types';
import { plainCopy } from '../anomaly/plainCopy';

const options = { horizon: 48, coverages: [0.5, 0.95] };

function part({ start, step, values }: Series, from: number, to: number): Series {
  return { start: start + from * step, step, values: values.slice(from, to) };
}

describe('predictForecast', () => {
  it('gives what forecast gives where nothing was added', () => {
    const series = shop();
    expect(predictForecast(fitForecast(series, options), series)).toEqual(forecast(series, options));
  });

  it('comes within a tenth of the interval of a new fit where one observation was added', () => {
    const full = shop(700);
    for (let end = 600; end < 700; end += 9) {
      const updated = predictForecast(fitForecast(part(full, 0, end - 1), options), part(full, 0, end)).forecast;
      const refitted = forecast(part(full, 0, end), options).forecast;
      const [, wide] = refitted.intervals;
      expect(updated.start).toBe(refitted.start);
      updated.point.forEach((value, i) => {
        expect(Math.abs(value - refitted.point[i])).toBeLessThan(0.1 * (wide.upper[i] - wide.lower[i]));
      });
    }
  });

  it('survives being copied, as a worker or a cache does', () => {
    const fitted = fitForecast(shop(), options);
    expect(predictForecast(plainCopy(fitted), shop())).toEqual(predictForecast(fitted, shop()));
  });

  it('applies a fit though the series no longer holds its season twice', () => {
    const full = shop(504);
    const fitted = fitForecast(full, options);
    const { point } = predictForecast(fitted, part(full, 504 - 300, 504)).forecast;
    const whole = predictForecast(fitted, full).forecast.point;
    point.forEach((value, i) => expect(Math.abs(value - whole[i])).toBeLessThan(30));
  });

  it('refuses a series that is shorter than what was learnt reaches back', () => {
    const fitted = fitForecast(shop(), options);
    expect(() => predictForecast(fitted, part(shop(), 0, 60))).toThrow('fit.too-short {"points":60,');
  });
});

describe('forecastFromFit', () => {
  it('fits anew where the series has left the interval since', () => {
    const calm = shop(600);
    const fitted = fitForecast(part(calm, 0, 580), options);
    expect(forecastFromFit(fitted, calm, options)).toEqual(predictForecast(fitted, calm));
    const moved = { ...calm, values: calm.values.map((value, i) => (i < 580 ? value : value + 900)) };
    expect(forecastFromFit(fitted, moved, options)).toEqual(forecast(moved, options));
  });
});
