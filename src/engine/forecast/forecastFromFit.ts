import type { Series } from '../types';
import type { FittedForecast } from './fitForecast';
import { forecast, type ForecastResult } from './forecast';
import type { ForecastOptions } from './forecastOptions';
import { predictForecast } from './predictForecast';

/** A fit is due again after this share of the observations that it was made of. */
const dueAfter = 1 / 100;
/** Observations since the fit that are enough to be surprised by. */
const enoughToJudge = 8;
/** Share of them outside the interval that is a surprise. */
const surprising = 0.5;

/**
 * The observations to learn from: a whole number of blocks, each a hundredth of the series, that start and end at fixed grid
 * times. While a window of constant length slides over a series this stays the same until the next block is full, so what
 * was learnt serves until then, on every machine alike. A view on the same memory.
 */
export function cutFitWindow({ start, step, values }: Series): Series {
  const block = Math.max(1, Math.floor(values.length * dueAfter));
  const blocks = Math.floor(values.length / block) - 1;
  if (block === 1 || blocks < 1) {
    return { start, step, values };
  }
  const end = Math.floor(start / step + 1e-9) + values.length;
  const after = end % block;
  const last = values.length - after;
  const first = last - blocks * block;
  return { start: start + first * step, step, values: values.subarray(first, last) };
}

/**
 * Forecasts from an earlier fit, or from a new one where the observations since have left its interval more often than
 * not: then the series is no longer the one that was learnt.
 * @throws ForecastError as forecast does.
 */
export function forecastFromFit(fitted: FittedForecast, series: Series, options: ForecastOptions): ForecastResult {
  return hasChanged(fitted, series) ? forecast(series, options) : predictForecast(fitted, series);
}

function hasChanged(fitted: FittedForecast, { start, step, values }: Series): boolean {
  const known = Math.round((fitted.trainedTo - start) / step) + 1;
  const since = values.subarray(known);
  if (since.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0) < enoughToJudge) {
    return false;
  }
  const [interval] = predictForecast(fitted, { start, step, values: values.subarray(0, known) }).forecast.intervals;
  let outside = 0;
  let seen = 0;
  for (let i = 0; i < Math.min(since.length, interval?.lower.length ?? 0); i++) {
    seen += Number.isFinite(since[i]) ? 1 : 0;
    outside += since[i] < interval.lower[i] || since[i] > interval.upper[i] ? 1 : 0;
  }
  return outside > surprising * seen;
}
