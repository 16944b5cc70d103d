import type { Series } from '../types';
import { fitAndPredict } from './fitForecast';
import type { ForecastOptions } from './forecastOptions';
import type { ForecastResult } from './forecastResult';
import type { OutsidePredictions } from '../training/outsidePredictions';
import { describePrediction } from './predictForecast';

/**
 * Forecasts `options.horizon` steps after the last grid time of `series`: the mean of several methods, weighted by
 * their errors in a rolling backtest, with conformal intervals from the backtest's residuals. Missing observations are
 * passed over. The same input gives the same output.
 * @throws ForecastError where no forecast can be made or an option is out of range.
 */
export function forecast(series: Series, options: ForecastOptions, outside?: OutsidePredictions): ForecastResult {
  return describePrediction(fitAndPredict(series, options, outside), series);
}
