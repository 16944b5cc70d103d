/** ms: the usual distance of ascending times, `fallback` where there are no two of them. */
export function findStep(times: Float64Array, fallback: number): number {
  const gaps = times.subarray(1).map((time, i) => time - times[i]);
  const known = gaps.filter((gap) => gap > 0).sort();
  return known.length > 0 ? Math.max(1000, Math.round(known[(known.length - 1) >> 1] / 1000) * 1000) : fallback;
}

/** Rows on a grid of `step` ms from the first of them, each at the observation nearest to it; NaN where there is none. */
export function onGrid(times: Float64Array, values: Float64Array, step: number): Float64Array {
  if (times.length === 0) {
    return values;
  }
  const count = Math.round((times[times.length - 1] - times[0]) / step) + 1;
  const grid = new Float64Array(count).fill(NaN);
  times.forEach((time, row) => (grid[Math.round((time - times[0]) / step)] = values[row]));
  return grid;
}
