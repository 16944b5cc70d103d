import type { Forecast, Interval } from './types';
import { normalProbability, normalQuantile } from './math/normal';

/** The limit that matters and the side on which it is dangerous. */
export interface RunwayOptions {
  limit: number;
  /** 'above': reaching or exceeding the limit counts; 'below': reaching or undercutting it. */
  direction: 'above' | 'below';
}

/** When a forecast crosses a limit; times are ms since the epoch, undefined where it does not cross in its horizon. */
export interface Runway {
  /** First time at which the point forecast crosses. */
  expected?: number;
  /** Per interval of the forecast: when its nearer and its farther bound cross. */
  bounds: Array<{ coverage: number; earliest?: number; latest?: number }>;
  /**
   * Probability of being across the limit, the largest of all steps, in [0, 1]: the chance to cross within the horizon
   * is at least this. From the widest interval's width at each step, taken as normal. NaN without intervals.
   */
  probability: number;
}

/** Finds the first step at which the point forecast and each bound cross the limit. Never extrapolates. */
export function runway(forecast: Forecast, options: RunwayOptions): Runway {
  const { point, intervals } = forecast;
  const near = (interval: Interval) => (options.direction === 'above' ? interval.upper : interval.lower);
  const far = (interval: Interval) => (options.direction === 'above' ? interval.lower : interval.upper);
  return {
    expected: firstCrossing(forecast, point, options),
    bounds: intervals.map((interval) => ({
      coverage: interval.coverage,
      earliest: firstCrossing(forecast, near(interval), options),
      latest: firstCrossing(forecast, far(interval), options),
    })),
    probability: largestProbability(forecast, options),
  };
}

function firstCrossing(
  { start, step }: Forecast,
  values: Float64Array,
  { limit, direction }: RunwayOptions
): number | undefined {
  const index = values.findIndex((value) => (direction === 'above' ? value >= limit : value <= limit));
  return index < 0 ? undefined : start + index * step;
}

function largestProbability({ point, intervals }: Forecast, { limit, direction }: RunwayOptions): number {
  if (intervals.length === 0) {
    return NaN;
  }
  const widest = intervals.reduce((best, interval) => (interval.coverage > best.coverage ? interval : best));
  const reach = normalQuantile((1 + widest.coverage) / 2);
  return point.reduce((largest, value, i) => {
    const distance = direction === 'above' ? limit - value : value - limit;
    const width = direction === 'above' ? widest.upper[i] - value : value - widest.lower[i];
    const probability = width > 0 ? normalProbability((-distance * reach) / width) : distance <= 0 ? 1 : 0;
    return Math.max(largest, probability);
  }, 0);
}
