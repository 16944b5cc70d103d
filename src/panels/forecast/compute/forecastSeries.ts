import { detectAnomalies, forecast, regularise, type AnomalyEvent, type Series } from '../../../engine';

/** One plain series and what to make of it; plain data, to be sent to a worker. */
export interface Work {
  /** ms, and values with NaN where one is missing. */
  times: Float64Array;
  values: Float64Array;
  /** Distance of the rows, ms. */
  step: number;
  /** Steps ahead. */
  horizon: number;
  coverage: number;
  falseAlarmsPerWeek: number;
}

/** The series on its grid with everything that was computed of it; columns begin with the series and end with the forecast. */
export interface Computed {
  times: Float64Array;
  value: Float64Array;
  forecast: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  anomaly: Float64Array;
  events: AnomalyEvent[];
  cutoff: number;
  trust: string;
  notices: string[];
}

/**
 * Forecasts one series of any data source and judges its past, as the Foresight data source would.
 * @throws ForecastError where nothing can be said of it, with what to do.
 */
export function forecastSeries({ times, values, step, ...options }: Work): Computed {
  const start = times[0];
  const count = Math.round((times[times.length - 1] - start) / step) + 1;
  const { series } = regularise(times, values, { start, step, count });
  const { horizon, coverage, falseAlarmsPerWeek } = options;
  const ahead = forecast(series, { horizon, coverages: [coverage] });
  const judged = detectAnomalies(series, { coverage, falseAlarmsPerWeek });
  const [interval] = ahead.forecast.intervals;
  return {
    times: Float64Array.from({ length: count + horizon }, (_, i) => start + i * step),
    value: joined(series.values, missing(horizon)),
    forecast: joined(missing(count), ahead.forecast.point),
    lower: joined(judged.lower, interval.lower),
    upper: joined(judged.upper, interval.upper),
    anomaly: joined(flagged(series, judged.flag), missing(horizon)),
    events: judged.events,
    cutoff: start + (count - 1) * step,
    trust: ahead.trust,
    notices: [...ahead.notices, ...judged.notices].map(({ text }) => text),
  };
}

function flagged({ values }: Series, flag: Uint8Array): Float64Array {
  return values.map((value, i) => (flag[i] === 1 ? value : NaN));
}

function missing(count: number): Float64Array {
  return new Float64Array(count).fill(NaN);
}

function joined(past: Float64Array, ahead: Float64Array): Float64Array {
  const all = new Float64Array(past.length + ahead.length);
  all.set(past);
  all.set(ahead, past.length);
  return all;
}
