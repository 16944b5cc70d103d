import { day, hour, minute } from '../../engine';
import { getDefaultQuery, planQuery, type Plan, type PredictiveQuery, type RunRequest } from '../../queries';
import { formatDuration, parseDuration } from '../../schema';

/** How far a plan looks, and what it learns from. */
export interface PlanOptions {
  /** 'auto' or durations, as in queries. */
  horizon: string;
  training: string;
  step: string;
}

/** The default: what must be ordered is ordered weeks ahead. */
export const defaultHorizon = '30d';
const defaultTraining = 28 * day;
/** A plan looks so many steps ahead at most, and learns from so many. */
const maxSteps = 1_500;
const maxRows = 3_000;
const steps = [5 * minute, 10 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour];
const coverage = 0.9;

/** The ordinary forecast that each limit is watched by. */
export function createForecastQuery({ horizon, training, step }: PlanOptions): PredictiveQuery {
  const ahead = horizon === 'auto' ? defaultHorizon : horizon;
  const past = training === 'auto' ? defaultTraining : parseDuration(training, 'training');
  const fits = (one: number) => parseDuration(ahead, 'horizon') / one <= maxSteps && past / one <= maxRows;
  const chosen = steps.find(fits) ?? steps[steps.length - 1];
  return {
    ...getDefaultQuery('forecast'),
    horizon: ahead,
    training: formatDuration(past),
    step: step === 'auto' ? formatDuration(chosen) : step,
    coverage,
  };
}

/** The times of a plan made at `at` (ms) of what was known then. @throws MessageError where a duration is unreadable or absurd. */
export function planTimes(options: PlanOptions, request: RunRequest, at: number): Plan {
  const query = createForecastQuery(options);
  return planQuery(query, { ...request, from: at, to: at, now: at });
}
