import {
  explainForecast,
  fitForecast,
  forecast,
  forecastFromFit,
  type Explanation,
  type FittedForecast,
  type ForecastResult,
  type Notice,
  type Series,
} from '../../engine';
import type { Beside, KnownBefore, TaskRunner } from '../engineTask';
import { borrow, learnLongCycles, plain, type HelpedForecastOptions } from './help';

/** What the engine is told for a forecast. */
export interface ForecastTaskOptions extends HelpedForecastOptions {
  /** True where the forecast is to be split into its components. */
  explained?: boolean;
}

/** A forecast, with its components where these were asked for. */
export interface ForecastTaskResult extends ForecastResult {
  explanation?: Explanation;
}

export const task: TaskRunner<ForecastTaskOptions, ForecastTaskResult, FittedForecast> = {
  fit: (series, { explained: _, ...options }, beside) => fitWithHelp(series, options, beside),
  each: (series, { explained, ...options }, known) => {
    const result = computeForecast(series, options, known);
    return explained ? { ...result, explanation: explainForecast(series, result) } : result;
  },
};

/** The forecast of one series; from what was fitted to its settled part, where that is given. */
export function computeForecast(
  series: Series,
  options: HelpedForecastOptions,
  { fitted, beside }: KnownBefore<FittedForecast> = {}
): ForecastResult {
  const own = borrow(series, options, beside);
  if (fitted) {
    const { longCycles } = fitted.options;
    return withNotices(forecastFromFit(fitted, own.series, { ...plain(options), longCycles }), own.notices);
  }
  const { longCycles, notices } = learnLongCycles(series, options, beside);
  return withNotices(forecast(own.series, { ...plain(options), longCycles }), [...own.notices, ...notices]);
}

function withNotices<Result extends { notices: Notice[] }>(result: Result, added: Notice[]): Result {
  return added.length > 0 ? { ...result, notices: [...result.notices, ...added] } : result;
}

function fitWithHelp(series: Series, options: HelpedForecastOptions, beside: Beside | undefined): FittedForecast {
  const { longCycles, notices } = learnLongCycles(series, options, beside);
  return withNotices(fitForecast(series, { ...plain(options), longCycles }), notices);
}
