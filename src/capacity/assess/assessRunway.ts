import { estimateCrossing, type Forecast, type Interval } from '../../engine';
import type { LimitRunway } from './assessment';

/** The limit that matters, and where the series is now. */
export interface LimitQuestion {
  limit: number;
  direction: 'above' | 'below';
  /** The newest value; a limit that it is across is reached. */
  now: number;
}

/** How probably a limit has been reached by the end of each stretch of a horizon. */
export interface Crossed {
  /** Never falling. */
  probability: Float64Array;
  /** Length of a stretch, ms. */
  step: number;
}

/** Stretches that the way to a limit is followed by: a month in quarters of a day. */
const maxStretches = 120;
/** Correlation of a forecast's errors at neighbouring steps: that of the engine's runways. */
const persistence = 0.98;
/** Farther from every value that is expected, in widths of the interval, a limit is not reached. */
const farAway = 4;

/** Whether a value is at or across a limit. */
export function isAcross(value: number, { limit, direction }: Pick<LimitQuestion, 'limit' | 'direction'>): boolean {
  return direction === 'above' ? value >= limit : value <= limit;
}

/** Probability that the limit has been reached by the end of each stretch. */
export function findCrossed(forecast: Forecast, question: LimitQuestion): Crossed {
  const stride = Math.ceil(forecast.point.length / maxStretches);
  const count = Math.ceil(forecast.point.length / stride);
  const step = stride * forecast.step;
  if (isAcross(question.now, question)) {
    return { probability: new Float64Array(count).fill(1), step };
  }
  const nearest = findNearest(forecast, question, stride);
  if (nearest.every((i) => measureDistance(forecast, question, i) > farAway)) {
    return { probability: new Float64Array(count), step };
  }
  const { limit, direction } = question;
  const options = { limit, direction, persistence: persistence ** stride };
  return { probability: estimateCrossing(pick(forecast, nearest, step), options), step };
}

/** Of each stretch the step at which the limit is nearest, in widths of the interval. */
function findNearest(forecast: Forecast, question: LimitQuestion, stride: number): number[] {
  const nearest: number[] = [];
  for (let first = 0; first < forecast.point.length; first += stride) {
    let best = first;
    for (let i = first + 1; i < Math.min(first + stride, forecast.point.length); i++) {
      best = measureDistance(forecast, question, i) < measureDistance(forecast, question, best) ? i : best;
    }
    nearest.push(best);
  }
  return nearest;
}

function measureDistance({ point, intervals }: Forecast, { limit, direction }: LimitQuestion, i: number): number {
  const [{ lower, upper }] = intervals;
  const width = Math.max(upper[i] - point[i], point[i] - lower[i]);
  const distance = direction === 'above' ? limit - point[i] : point[i] - limit;
  return width > 0 ? distance / width : distance > 0 ? Infinity : -Infinity;
}

function pick({ start, point, intervals }: Forecast, at: number[], step: number): Forecast {
  const choose = (values: Float64Array) => Float64Array.from(at, (i) => values[i]);
  const narrow = ({ coverage, lower, upper }: Interval) => ({ coverage, lower: choose(lower), upper: choose(upper) });
  return { start, step, point: choose(point), intervals: intervals.map(narrow) };
}

/** When probabilities of having crossed reach 10, 50 and 90 %; a limit that is crossed is reached at once. */
export function describeCrossed({ probability: crossed, step }: Crossed): LimitRunway {
  const find = (probability: number) => {
    const at = crossed.findIndex((known) => known >= probability);
    return at < 0 ? Infinity : crossed[0] === 1 ? 0 : ((at + 1) * step) / 1000;
  };
  return { p10: find(0.1), p50: find(0.5), p90: find(0.9), probability: crossed[crossed.length - 1] ?? NaN };
}
