import type { Bounds, Forecast, Notice, Series, TimeRange, Trust } from './types';
import { ForecastError } from './error';

/** What to forecast and how; everything but the horizon has a default. */
export interface ForecastOptions {
  /** Steps ahead, >= 1. */
  horizon: number;
  /** Nominal probabilities of the intervals, each in (0, 1). Default [0.95]. */
  coverages?: readonly number[];
  /** Observations per cycle, or 'auto' to detect them. Default 'auto'; [] = no season. */
  seasonLengths?: readonly number[] | 'auto';
  /** Limits of the values; 'auto' detects non-negative and 0..100 % data. Default 'auto'. */
  bounds?: Bounds | 'auto';
  /** Time ranges that training must not learn from (incidents, maintenance). */
  masked?: readonly TimeRange[];
}

/** Share of one model in the ensemble and its backtest error. */
export interface ModelWeight {
  model: string;
  /** In [0, 1]; the weights of a result sum to 1. */
  weight: number;
  /** Mean absolute scaled error over the backtest windows; NaN where not backtested. */
  mase: number;
}

/** A forecast and how it came about. */
export interface ForecastResult {
  forecast: Forecast;
  /** Season lengths used, observations per cycle, ascending. */
  seasonLengths: number[];
  /** Limits that were applied. */
  bounds: Bounds;
  /** Models of the ensemble, heaviest first. */
  weights: ModelWeight[];
  trust: Trust;
  notices: Notice[];
}

/**
 * Forecasts `options.horizon` steps after the last grid time of `series`.
 * @throws ForecastError where no forecast can be made or an option is out of range.
 */
export function forecast(series: Series, options: ForecastOptions): ForecastResult {
  throw new ForecastError('empty-series', `not yet: ${series.values.length} ${options.horizon}`);
}
