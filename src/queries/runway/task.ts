import {
  estimateRunway,
  type FittedForecast,
  type ForecastResult,
  type Runway,
  type RunwayOptions,
} from '../../engine';
import type { TaskRunner } from '../engineTask';
import type { HelpedForecastOptions } from '../forecast/help';
import { computeForecast, listRequests } from '../forecast/task';

/** What the engine is told for a runway. */
export type RunwayTaskOptions = HelpedForecastOptions & RunwayOptions;

/** When a forecast reaches its limit, and how the forecast came about. */
export interface RunwayForecast extends Omit<ForecastResult, 'forecast'> {
  runway: Runway;
}

export const task: TaskRunner<RunwayTaskOptions, RunwayForecast, FittedForecast> = {
  listRequests,
  each: (series, options, known) => {
    const { forecast, ...result } = computeForecast(series, options, known);
    return { ...result, runway: estimateRunway(forecast, options) };
  },
};
