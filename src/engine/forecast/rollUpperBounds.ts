import { ForecastError } from '../error';
import type { Series } from '../types';
import { cutFitWindow } from './cutFitWindow';
import { fitForecast, type FittedForecast } from './fitForecast';
import { forecastFromFit } from './forecastFromFit';
import type { ForecastOptions } from './forecastOptions';

/** A forecast's options, and the times as of which it is made. */
export interface RollOptions extends Omit<ForecastOptions, 'coverages'> {
  /** Nominal probability of the interval. */
  coverage: number;
  /** Observations to learn from before each time, >= 1. */
  training: number;
  /** The first time as of which a bound is wanted, ms. */
  from: number;
  /** Forecasts are made at most so often over the whole time; those between look at the one before them. Default 1000. */
  maxForecasts?: number;
}

/** Upper bounds on the grid of the series from a time on. */
export interface RolledBounds {
  /** Time of the first bound, ms. */
  start: number;
  /** As of each time, the highest upper bound of the steps within the horizon; NaN where no forecast could be made. */
  upper: Float64Array;
}

const defaultMaxForecasts = 1000;

/**
 * What forecasts would have warned of at each time, knowing only what was observed until then: the highest upper bound
 * within the horizon. Fits are made anew as often as they are live, when another hundredth of the training window is full.
 * @throws ForecastError where an option is out of range.
 */
export function rollUpperBounds(series: Series, options: RollOptions): RolledBounds {
  const { start, step, values } = series;
  const first = Math.max(0, Math.ceil((options.from - start) / step));
  const upper = new Float64Array(Math.max(0, values.length - first)).fill(NaN);
  const stride = Math.max(1, Math.ceil(upper.length / (options.maxForecasts ?? defaultMaxForecasts)));
  const predict = createPredictor(series, { ...options, horizon: options.horizon + stride - 1 });
  for (let row = 0; row < upper.length; row += stride) {
    const path = predict(first + row);
    for (let later = 0; path && later < stride && row + later < upper.length; later++) {
      upper[row + later] = findHighest(path.subarray(later, later + options.horizon));
    }
  }
  return { start: start + first * step, upper };
}

/** Upper bounds of the steps after an observation, or undefined where there is too little before it. */
function createPredictor(series: Series, { coverage, training, from: _, maxForecasts: __, ...options }: RollOptions) {
  const forecastOptions = { ...options, coverages: [coverage] };
  let known: { key: string; fitted: FittedForecast } | undefined;

  function fit(past: Series): FittedForecast {
    const window = cutFitWindow(past);
    const key = `${window.start} ${window.values.length}`;
    known = known?.key === key ? known : { key, fitted: fitForecast(window, forecastOptions) };
    return known.fitted;
  }

  return (last: number): Float64Array | undefined => {
    const begin = Math.max(0, last + 1 - training);
    const past = {
      ...series,
      start: series.start + begin * series.step,
      values: series.values.subarray(begin, last + 1),
    };
    try {
      return forecastFromFit(fit(past), past, forecastOptions).forecast.intervals[0].upper;
    } catch (error) {
      if (error instanceof ForecastError && /^(series|fit)\./.test(error.code)) {
        return undefined;
      }
      throw error;
    }
  };
}

function findHighest(path: Float64Array): number {
  return path.reduce((most, value) => (Number.isFinite(value) && !(most >= value) ? value : most), NaN);
}
