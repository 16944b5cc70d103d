import type { Forecast, Interval } from '../types';
import { ForecastError } from '../error';
import { normalQuantile } from '../math/normal';
import { firstPassage } from './firstPassage';

/** The limit that matters and the side on which it is dangerous. */
export interface RunwayOptions {
  limit: number;
  /** 'above': reaching or exceeding the limit counts; 'below': reaching or undercutting it. */
  direction: 'above' | 'below';
  /**
   * Correlation of the forecast's errors at neighbouring steps, in [0, 1], beyond their common growth: 1 = errors persist.
   * Default 0.98, the best in backtests of metrics.
   */
  persistence?: number;
}

/** Times at which a forecast crosses a limit: ms since the epoch, undefined where it does not within its horizon. */
export interface Runway {
  /** First time at which the point forecast crosses. */
  expected?: number;
  /** Per interval of the forecast: times at which its nearer and its farther bound cross. */
  bounds: Array<{ coverage: number; earliest?: number; latest?: number }>;
  /** Probability of crossing within the horizon, in [0, 1]; NaN without intervals. */
  probability: number;
  /** The time by which it has crossed with probabilities 0.1, 0.5 and 0.9. */
  crossing: Array<{ probability: number; time?: number }>;
}

const crossingProbabilities = [0.1, 0.5, 0.9];
const defaultPersistence = 0.98;

/**
 * Finds the first step at which the point forecast and each bound cross the limit, and how probably the series crosses by
 * each step: errors are taken as a Gaussian Markov path around the point forecast, as wide as the widest interval, whose
 * variance grows as a random walk's where the interval widens. Never extrapolates.
 * @throws ForecastError where the persistence is not in [0, 1].
 */
export function estimateRunway(forecast: Forecast, options: RunwayOptions): Runway {
  checkPersistence(options);
  const { point, intervals } = forecast;
  const near = (interval: Interval) => (options.direction === 'above' ? interval.upper : interval.lower);
  const far = (interval: Interval) => (options.direction === 'above' ? interval.lower : interval.upper);
  const crossed = estimateCrossing(forecast, options);
  return {
    expected: findCrossing(forecast, point, options),
    bounds: intervals.map((interval) => ({
      coverage: interval.coverage,
      earliest: findCrossing(forecast, near(interval), options),
      latest: findCrossing(forecast, far(interval), options),
    })),
    probability: crossed.length > 0 ? crossed[crossed.length - 1] : NaN,
    crossing: crossingProbabilities.map((probability) => ({
      probability,
      time: toTime(
        forecast,
        crossed.findIndex((known) => known >= probability)
      ),
    })),
  };
}

function checkPersistence({ persistence = 0 }: RunwayOptions): void {
  if (!(persistence >= 0 && persistence <= 1)) {
    throw new ForecastError('option.persistence', { persistence });
  }
}

function findCrossing(
  forecast: Forecast,
  values: Float64Array,
  { limit, direction }: RunwayOptions
): number | undefined {
  return toTime(
    forecast,
    values.findIndex((value) => (direction === 'above' ? value >= limit : value <= limit))
  );
}

function toTime({ start, step }: Forecast, index: number): number | undefined {
  return index < 0 ? undefined : start + index * step;
}

/** How probably the limit has been crossed by each step of the forecast, never falling; empty without intervals. */
export function estimateCrossing(
  { point, intervals }: Forecast,
  { limit, direction, persistence = defaultPersistence }: RunwayOptions
): Float64Array {
  if (intervals.length === 0) {
    return new Float64Array();
  }
  const deviations = estimateDeviations(point, intervals);
  const boundary = point.map((value, i) => {
    const distance = direction === 'above' ? limit - value : value - limit;
    return deviations[i] > 0 ? distance / deviations[i] : distance > 0 ? Infinity : -Infinity;
  });
  const correlation = deviations.map((deviation, i) => {
    const [less, more] = [Math.min(deviation, deviations[i - 1]), Math.max(deviation, deviations[i - 1])];
    return more > 0 ? (persistence * less) / more : persistence;
  });
  return firstPassage({ boundary, correlation });
}

/** Standard deviations of the errors, from the wider side of the widest interval: limits can cut the other short. */
function estimateDeviations(point: Float64Array, intervals: Interval[]): Float64Array {
  const widest = intervals.reduce((best, interval) => (interval.coverage > best.coverage ? interval : best));
  const quantile = normalQuantile((1 + widest.coverage) / 2);
  return point.map((value, i) => Math.max(widest.upper[i] - value, value - widest.lower[i]) / quantile);
}
