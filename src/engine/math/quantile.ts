/**
 * Quantile of ascending `sorted` at `probability`, linear between order statistics (Hyndman and Fan's type 7).
 * Values must be finite; NaN where there are none. A probability outside [0, 1] gives the nearest end.
 */
export function quantile(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0) {
    return NaN;
  }
  const position = Math.min(Math.max(probability, 0), 1) * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

/** The finite values, ascending, in a new array. */
export function sortedFinite(values: ArrayLike<number>): Float64Array {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) {
      finite[count++] = values[i];
    }
  }
  return finite.subarray(0, count).sort();
}
