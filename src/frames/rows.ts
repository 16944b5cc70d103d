/** The times of an answer on one grid, ms: its first row, its last row of history, and the steps ahead of that. */
export interface Grid {
  from: number;
  cutoff: number;
  horizon: number;
  step: number;
}

/** Rows of a frame: times on the plan's grid, ms. */
export interface Rows {
  step: number;
  times: Float64Array;
}

/** Values on the same grid from a time (ms) on. */
export interface Piece {
  start: number;
  values: ArrayLike<number>;
}

/** The rows of the range up to the cutoff. */
export function pastRows({ from, cutoff, step }: Grid): Rows {
  return gridRows(from, Math.round((cutoff - from) / step) + 1, step);
}

/** The rows of the horizon alone. */
export function futureRows({ cutoff, horizon, step }: Grid): Rows {
  return gridRows(cutoff + step, horizon, step);
}

/** The rows of the range, then those of the horizon. */
export function allRows({ from, cutoff, horizon, step }: Grid): Rows {
  return gridRows(from, Math.round((cutoff - from) / step) + 1 + horizon, step);
}

function gridRows(from: number, count: number, step: number): Rows {
  return { step, times: Float64Array.from({ length: count }, (_, row) => from + row * step) };
}

/** The pieces' values on the rows that they cover, of overlapping ones the later piece's; NaN elsewhere. */
export function layOnto({ times, step }: Rows, pieces: readonly Piece[]): Float64Array {
  const values = new Float64Array(times.length).fill(NaN);
  for (const piece of pieces) {
    const offset = Math.round((times[0] - piece.start) / step);
    const end = Math.min(times.length, piece.values.length - offset);
    for (let row = Math.max(0, -offset); row < end; row++) {
      values[row] = piece.values[row + offset];
    }
  }
  return values;
}
