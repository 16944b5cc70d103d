import { createMessage, MessageError } from '../../texts';
import { formatDuration, parseDuration } from '../../schema';
import type { HorizonTimes } from './windows';

const minAutoSteps = 24;
const maxSteps = 5000;

/**
 * Steps ahead of the cutoff; 0 for query types that only look back.
 * @throws ForecastError where the duration is unreadable or the horizon longer than 5,000 steps.
 */
export function chooseHorizon(
  type: { autoHorizon?(times: HorizonTimes): number },
  horizon: string,
  times: HorizonTimes
): number {
  if (!type.autoHorizon) {
    return 0;
  }
  if (horizon === 'auto') {
    return Math.min(Math.max(type.autoHorizon(times), minAutoSteps), maxSteps);
  }
  const { step } = times;
  const steps = Math.ceil(parseDuration(horizon, 'Horizon') / step);
  if (steps > maxSteps) {
    throw new MessageError(
      createMessage('plan.horizon', { horizon, steps, step: formatDuration(step), max: maxSteps })
    );
  }
  return steps;
}

/** A range that ends in the future asks for its future; otherwise a quarter of what is shown. */
export function lookToRangeEnd({ step, cutoff, from, to }: HorizonTimes): number {
  const ahead = Math.ceil((to - cutoff) / step);
  return ahead > 1 ? ahead : Math.ceil((cutoff - from) / step / 4);
}
