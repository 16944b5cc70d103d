import {
  createNotice,
  explainForecast,
  fitForecast,
  forecast,
  forecastFromFit,
  listOutsideRequests,
  type Explanation,
  type FittedForecast,
  type ForecastResult,
  type Notice,
  type OutsideFault,
  type OutsideRequest,
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
  listRequests: (series, { explained: _, ...options }, beside) => listRequests(series, options, beside),
  each: (series, { explained, ...options }, known) => {
    const result = computeForecast(series, options, known);
    return explained ? { ...result, explanation: explainForecast(series, result) } : result;
  },
};

/** What a model from outside is to predict for a forecast. */
export function listRequests(series: Series, options: HelpedForecastOptions, beside?: Beside): OutsideRequest[] {
  const { longCycles } = learnLongCycles(series, options, beside);
  return listOutsideRequests(borrow(series, options, beside).series, { ...plain(options), longCycles });
}

/** The forecast of one series; from what was fitted to its settled part, where that is given and no model from outside has a say. */
export function computeForecast(
  series: Series,
  options: HelpedForecastOptions,
  { fitted, beside, outside }: KnownBefore<FittedForecast> = {}
): ForecastResult {
  const own = borrow(series, options, beside);
  const faults = outside && 'fault' in outside ? [noticeFault(outside.fault)] : [];
  const points = outside && 'points' in outside ? outside : undefined;
  // What was fitted to the settled part of the series knows nothing of what was borrowed.
  const isOwn = own.series === series;
  if (fitted && !points && isOwn) {
    const { longCycles } = fitted.options;
    const result = forecastFromFit(fitted, own.series, { ...plain(options), longCycles });
    return withNotices(result, [...own.notices, ...faults]);
  }
  const { longCycles, notices } = learnLongCycles(series, options, beside);
  const result = forecast(own.series, { ...plain(options), longCycles }, points);
  return withNotices(result, [...own.notices, ...notices, ...faults]);
}

function noticeFault(fault: OutsideFault): Notice {
  return createNotice('info', 'outside.no-say', { fault: { code: `outside.${fault}`, values: {} } });
}

function withNotices<Result extends { notices: Notice[] }>(result: Result, added: Notice[]): Result {
  return added.length > 0 ? { ...result, notices: [...result.notices, ...added] } : result;
}

function fitWithHelp(series: Series, options: HelpedForecastOptions, beside: Beside | undefined): FittedForecast {
  const { longCycles, notices } = learnLongCycles(series, options, beside);
  return withNotices(fitForecast(series, { ...plain(options), longCycles }), notices);
}
