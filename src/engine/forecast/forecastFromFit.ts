import type { Series } from '../types';
import type { FittedForecast } from './fitForecast';
import { forecast } from './forecast';
import type { ForecastOptions } from './forecastOptions';
import type { ForecastResult } from './forecastResult';
import { predictForecast } from './predictForecast';

/** Observations since the fit, and the share of them outside its interval, from which on it no longer holds. */
const minObservationsToRefit = 8;
const maxShareOutside = 0.5;

/**
 * Forecasts from an earlier fit, or from a new one where the observations since have left its interval more often than
 * not: then the series is no longer the one that was fitted.
 * @throws ForecastError as forecast does.
 */
export function forecastFromFit(fitted: FittedForecast, series: Series, options: ForecastOptions): ForecastResult {
  return hasChanged(fitted, series) ? forecast(series, options) : predictForecast(fitted, series);
}

function hasChanged(fitted: FittedForecast, { start, step, values }: Series): boolean {
  const known = Math.round((fitted.trainedTo - start) / step) + 1;
  const since = values.subarray(known);
  if (since.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0) < minObservationsToRefit) {
    return false;
  }
  const [interval] = predictForecast(fitted, { start, step, values: values.subarray(0, known) }).forecast.intervals;
  let outside = 0;
  let observed = 0;
  for (let i = 0; i < Math.min(since.length, interval?.lower.length ?? 0); i++) {
    observed += Number.isFinite(since[i]) ? 1 : 0;
    outside += since[i] < interval.lower[i] || since[i] > interval.upper[i] ? 1 : 0;
  }
  return outside > maxShareOutside * observed;
}
