import { quantile } from '../../engine';

/** What a departure has to exceed: this quantile of what the past has of as long. */
const calibrationQuantile = 0.9;
/** A stretch is at most this share of a short past. */
const maxBlockShare = 1 / 8;

/** What the past has to either side in stretches as long as a window, at its high end; 0 where it is too short for any. */
export interface Calibration {
  up: number;
  down: number;
}

/**
 * Calibration by `distances` of the past (signed, in usual spreads, none of them NaN), for a window of `length` rows of which the
 * `counted` largest count.
 */
export function calibrate(
  distances: Float64Array,
  { counted, length }: { counted: number; length: number }
): Calibration {
  const rows = Math.max(1, Math.min(length, Math.floor(distances.length * maxBlockShare)));
  const stride = Math.max(1, rows >> 1);
  const count = Math.min(counted, rows);
  const means: { up: number[]; down: number[] } = { up: [], down: [] };
  for (let row = 0; row + rows <= distances.length; row += stride) {
    const ascending = distances.slice(row, row + rows).sort();
    means.up.push(averageLarger(ascending, count));
    means.down.push(averageSmaller(ascending, count));
  }
  const summarise = (some: number[]) => (some.length > 0 ? quantile(some, calibrationQuantile) : 0);
  return { up: summarise(means.up), down: summarise(means.down) };
}

/** Mean of log(1 + z) over the `count` largest of ascending distances; those to the other side count as 0. */
export function averageLarger(ascending: Float64Array, count: number): number {
  let sum = 0;
  for (let i = ascending.length - 1; i >= ascending.length - count && ascending[i] > 0; i--) {
    sum += Math.log1p(ascending[i]);
  }
  return sum / count;
}

/** The same to the other side: of the `count` smallest. */
function averageSmaller(ascending: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count && ascending[i] < 0; i++) {
    sum += Math.log1p(-ascending[i]);
  }
  return sum / count;
}
