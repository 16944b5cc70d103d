import { quantile } from '../../engine';

/** What a departure has to exceed: this quantile of what the past has of as long. */
const calibrationQuantile = 0.9;
/** A stretch is at most this share of a short past. */
const maxBlockShare = 1 / 8;

/** What the past shows in stretches as long as the window, at its high end; 0 where it is too short for any. */
export function calibrate(
  past: Float64Array,
  { counted, length, measure }: { counted: number; length: number; measure: (value: number) => number }
): number {
  const rows = Math.max(1, Math.min(length, Math.floor(past.length * maxBlockShare)));
  const stride = Math.max(1, rows >> 1);
  const means: number[] = [];
  const distances = past.map(measure);
  for (let row = 0; row + rows <= past.length; row += stride) {
    means.push(averageLarger(distances.subarray(row, row + rows), Math.min(counted, rows)));
  }
  return means.length > 0 ? quantile(means, calibrationQuantile) : 0;
}

/** Mean of log(1 + z) over the `count` largest. */
export function averageLarger(distances: Float64Array, count: number): number {
  const ascending = distances.slice().sort();
  let sum = 0;
  for (let i = Math.max(0, ascending.length - count); i < ascending.length; i++) {
    sum += Math.log1p(ascending[i]);
  }
  return sum / count;
}
