import { quantile } from '../engine';

/** A value with its 90 % interval: lower <= point <= upper. */
export interface Estimate {
  point: number;
  lower: number;
  upper: number;
}

/** A value with the interval of what else it may be, which it is always in. */
export function estimate(point: number, drawn: ArrayLike<number>): Estimate {
  return {
    point,
    lower: Math.min(point, quantileOr(drawn, 0.05, point)),
    upper: Math.max(point, quantileOr(drawn, 0.95, point)),
  };
}

function quantileOr(values: ArrayLike<number>, probability: number, fallback: number): number {
  const found = quantile(values, probability);
  return Number.isNaN(found) ? fallback : found;
}
