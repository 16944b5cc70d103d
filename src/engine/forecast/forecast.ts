import type { Bounds, Forecast, Notice, Series, Trust } from '../types';
import { fitPrepared, type BacktestSummary, type ModelWeight } from './fitForecast';
import type { ForecastOptions } from './forecastOptions';
import { describePrediction } from './predictForecast';
import type { EventEffect } from '../training/eventEffects';
import type { TrainingSummary } from '../training/prepareTraining';

/** A forecast and how it came about. */
export interface ForecastResult {
  forecast: Forecast;
  /** Season lengths used, observations per cycle, ascending. */
  seasonLengths: number[];
  /** Limits that were applied. */
  bounds: Bounds;
  /** Models of the ensemble, heaviest first. */
  weights: ModelWeight[];
  /** The backtest that weighed them. */
  backtest: BacktestSummary;
  training: TrainingSummary;
  /** Effects of known events that have past occurrences. */
  events: EventEffect[];
  /** What these add to the point forecast at each step; absent where no event was given. */
  eventShift?: Float64Array;
  trust: Trust;
  notices: Notice[];
}

/**
 * Forecasts `options.horizon` steps after the last grid time of `series`: the mean of several methods, weighted by
 * their errors in a rolling backtest, with conformal intervals from the backtest's residuals. Missing observations are
 * passed over. The same input gives the same output.
 * @throws ForecastError where no forecast can be made or an option is out of range.
 */
export function forecast(series: Series, options: ForecastOptions): ForecastResult {
  return describePrediction(fitPrepared(series, options), series);
}
