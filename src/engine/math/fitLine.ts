/** A straight line by least squares. */
export interface Line {
  /** At position 0. */
  intercept: number;
  /** Per position. */
  slope: number;
  /** Standard error of the slope; 0 for values on the line, Infinity for fewer than three. */
  slopeError: number;
  /** Root mean square of the distances from the line. */
  scatter: number;
}

/** The line through values at ascending positions: at least two of both, as many of one as of the other, all finite. */
export function fitLine(positions: ArrayLike<number>, values: ArrayLike<number>): Line {
  const count = values.length;
  let centre = 0;
  let mean = 0;
  for (let i = 0; i < count; i++) {
    centre += positions[i] / count;
    mean += values[i] / count;
  }
  let squares = 0;
  let cross = 0;
  let total = 0;
  for (let i = 0; i < count; i++) {
    squares += (positions[i] - centre) ** 2;
    cross += (positions[i] - centre) * (values[i] - mean);
    total += (values[i] - mean) ** 2;
  }
  const slope = cross / squares;
  const rest = Math.max(0, total - slope * cross);
  return {
    intercept: mean - slope * centre,
    slope,
    slopeError: count > 2 ? Math.sqrt(rest / (count - 2) / squares) : Infinity,
    scatter: Math.sqrt(rest / count),
  };
}
