import type { Series } from '../types';
import { decompose } from '../decompose/decompose';
import type { ForecastResult } from './forecastResult';
import { fillGaps } from '../series/fillGaps';

/**
 * Components of a series and its forecast: columns of one row per observation, then one per step of the forecast.
 * trend + the seasons + events + remainder = values, where values are known.
 */
export interface Explanation {
  start: number;
  step: number;
  /** Rows that are observations. */
  observed: number;
  /** Observed, then predicted; NaN = missing. */
  values: Float64Array;
  trend: Float64Array;
  /** Ascending season lengths, in observations. */
  seasonal: Array<{ seasonLength: number; values: Float64Array }>;
  /** Effect of known events on the forecast; 0 for observations. */
  events: Float64Array;
  remainder: Float64Array;
}

/** Splits a forecast and the series that it continues into trend, seasons, events and remainder. */
export function explainForecast(series: Series, result: ForecastResult): Explanation {
  const observed = series.values.length;
  const { point } = result.forecast;
  const values = new Float64Array(observed + point.length);
  values.set(series.values);
  values.set(point, observed);
  const events = new Float64Array(values.length);
  events.set(result.eventShift ?? [], observed);
  const filled = fillGaps(values, result.seasonLengths[0]).values.map((value, i) => value - events[i]);
  const { trend, seasonal, remainder } = decompose(filled, result.seasonLengths);
  return {
    start: series.start,
    step: series.step,
    observed,
    values,
    trend,
    seasonal: seasonal.map((column, k) => ({ seasonLength: result.seasonLengths[k], values: column })),
    events,
    remainder: remainder.map((value, i) => (Number.isFinite(values[i]) ? value : NaN)),
  };
}
