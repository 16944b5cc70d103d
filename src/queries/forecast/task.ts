import {
  explainForecast,
  fitForecast,
  forecast,
  forecastFromFit,
  type Explanation,
  type FittedForecast,
  type ForecastOptions,
  type ForecastResult,
  type Series,
} from '../../engine';
import type { TaskRunner } from '../engineTask';

/** What the engine is told for a forecast. */
export interface ForecastTaskOptions extends ForecastOptions {
  /** True where the forecast is to be split into its components. */
  explained?: boolean;
}

/** A forecast, with its components where these were asked for. */
export interface ForecastTaskResult extends ForecastResult {
  explanation?: Explanation;
}

export const task: TaskRunner<ForecastTaskOptions, ForecastTaskResult, FittedForecast> = {
  fit: (series, { explained: _, ...options }) => fitForecast(series, options),
  each: (series, { explained, ...options }, fitted) => {
    const result = computeForecast(series, options, fitted);
    return explained ? { ...result, explanation: explainForecast(series, result) } : result;
  },
};

/** The forecast of one series; from what was fitted to its settled part, where that is given. */
export function computeForecast(series: Series, options: ForecastOptions, fitted?: FittedForecast): ForecastResult {
  return fitted ? forecastFromFit(fitted, series, options) : forecast(series, options);
}
