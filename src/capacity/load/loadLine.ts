/** A line of values over load that may bend, without a jump; never falling. */
export interface LoadLine {
  /** The value at load 0. */
  intercept: number;
  /** Per unit of load, >= 0, up to the first bend. */
  slope: number;
  /** Where it bends, ascending by load, and the slope from there on, >= 0. */
  bends: ReadonlyArray<{ load: number; slope: number }>;
}

/** The value of the line at a load. */
export function evaluateLine({ intercept, slope, bends }: LoadLine, load: number): number {
  let [value, from, rise] = [intercept, 0, slope];
  for (const bend of bends) {
    if (load <= bend.load) {
      break;
    }
    value += rise * (bend.load - from);
    [from, rise] = [bend.load, bend.slope];
  }
  return value + rise * (load - from);
}

/** The least load at which the line reaches a value: Infinity where it never does, -Infinity where it is there at any load. */
export function invertLine({ intercept, slope, bends }: LoadLine, value: number): number {
  let [reached, from, rise] = [intercept, 0, slope];
  for (const bend of bends) {
    const atBend = reached + rise * (bend.load - from);
    if (value <= atBend) {
      break;
    }
    [reached, from, rise] = [atBend, bend.load, bend.slope];
  }
  if (rise > 0) {
    return from + (value - reached) / rise;
  }
  return value > reached ? Infinity : -Infinity;
}

/** The line with all its values moved by as much. */
export function shiftLine(line: LoadLine, by: number): LoadLine {
  return { ...line, intercept: line.intercept + by };
}

/** The line whose slope beyond a load is `factor` times what it is there; for loads beyond all of its bends. */
export function steepenBeyond(line: LoadLine, load: number, factor: number): LoadLine {
  const before = line.bends.filter((bend) => bend.load < load);
  const slope = before.at(-1)?.slope ?? line.slope;
  return { ...line, bends: [...before, { load, slope: slope * factor }] };
}
