import { estimateCrossing, normalQuantile, type Forecast } from '../../engine';
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
/** By this part of its move a path is higher between two looks at it than at them: minus zeta(1/2) / sqrt(2 pi). */
const overshoot = 0.5826;
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
  return { probability: estimateCrossing(pick(forecast, question, { at: nearest, step }), options), step };
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
  const width = direction === 'above' ? upper[i] - point[i] : Math.max(upper[i] - point[i], point[i] - lower[i]);
  const distance = direction === 'above' ? limit - point[i] : point[i] - limit;
  return width > 0 ? distance / width : distance > 0 ? Infinity : -Infinity;
}

/**
 * These steps alone, nearer to the limit by what paths are higher between them than at them (Broadie, Glasserman and Kou, 1997). How wide the
 * interval is on the far side is of no matter to a limit above.
 */
function pick(
  forecast: Forecast,
  { direction }: LimitQuestion,
  { at, step }: { at: number[]; step: number }
): Forecast {
  const [{ coverage, lower, upper }] = forecast.intervals;
  const stride = step / forecast.step;
  const between = overshoot * (measureMove(stride) - measureMove(1));
  const quantile = normalQuantile((1 + coverage) / 2);
  const side = direction === 'above' ? 1 : -1;
  const width = Float64Array.from(at, (i) =>
    direction === 'above'
      ? upper[i] - forecast.point[i]
      : Math.max(upper[i] - forecast.point[i], forecast.point[i] - lower[i])
  );
  const point = Float64Array.from(at, (i, place) => forecast.point[i] + (side * between * width[place]) / quantile);
  const interval = {
    coverage,
    lower: point.map((one, i) => one - width[i]),
    upper: point.map((one, i) => one + width[i]),
  };
  return { start: forecast.start, step, point, intervals: [interval] };
}

/** How far errors move within so many steps, in their own standard deviation. */
function measureMove(steps: number): number {
  return Math.sqrt(1 - persistence ** (2 * steps));
}

/** When probabilities of having crossed reach 10, 50 and 90 %; a limit that is crossed is reached at once. */
export function describeCrossed({ probability: crossed, step }: Crossed): LimitRunway {
  const find = (probability: number) => {
    const at = crossed.findIndex((known) => known >= probability);
    return at < 0 ? Infinity : crossed[0] === 1 ? 0 : ((at + 1) * step) / 1000;
  };
  return { p10: find(0.1), p50: find(0.5), p90: find(0.9), probability: crossed[crossed.length - 1] ?? NaN };
}
