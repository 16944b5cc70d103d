import { ForecastError } from '../../engine';
import { formatDuration, parseDuration } from '../../schema';
import type { PredictiveQuery } from '../query';
import type { QueryType } from '../queryTypes';

/** What a horizon is chosen from, ms. */
export interface HorizonContext {
  step: number;
  cutoff: number;
  /** First row of the range. */
  from: number;
  /** End of the panel's or rule's range; may lie in the future. */
  to: number;
  /** Length of the training window. */
  training: number;
}

const shortest = 24;
const longest = 5000;

/** How far 'auto' looks, steps; query types that look back alone are absent. */
const automatic: { [Type in QueryType]?: (context: HorizonContext) => number } = {
  forecast: toRangeEnd,
  backtest: toRangeEnd,
  // A limit is worth knowing of long before it is near.
  runway: ({ training, step }) => Math.floor(training / step / 2),
};

/**
 * Steps ahead of the cutoff; 0 for query types that only look back.
 * @throws ForecastError where the duration is unreadable or the horizon longer than 5,000 steps.
 */
export function chooseHorizon({ queryType, horizon }: PredictiveQuery, context: HorizonContext): number {
  const auto = automatic[queryType];
  if (!auto) {
    return 0;
  }
  if (horizon === 'auto') {
    return Math.min(Math.max(auto(context), shortest), longest);
  }
  const { step } = context;
  const steps = Math.ceil(parseDuration(horizon, 'Horizon') / step);
  if (steps > longest) {
    throw new ForecastError(
      'invalid-horizon',
      `Horizon ${horizon} is ${steps} steps of ${formatDuration(step)}; at most ${longest} can be forecast. Shorten the horizon or choose a larger step.`
    );
  }
  return steps;
}

/** A range that ends in the future asks for its future; otherwise a quarter of what is shown. */
function toRangeEnd({ step, cutoff, from, to }: HorizonContext): number {
  const ahead = Math.ceil((to - cutoff) / step);
  return ahead > 1 ? ahead : Math.ceil((cutoff - from) / step / 4);
}
