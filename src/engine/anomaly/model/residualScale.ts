/** Usual size of residuals, by part of the day and in all. Plain data. */
export interface ResidualScale {
  /** By part of the first cycle; NaN where nothing is known. */
  parts: Float64Array;
  overall: number;
  seen: number;
}

const partCount = 24;
/** A residual counts for at most so many usual ones, so that one incident does not widen the band for long. */
const winsorLimit = 5;

export function createResidualScale(): ResidualScale {
  return { parts: new Float64Array(partCount).fill(NaN), overall: NaN, seen: 0 };
}

/** Usual absolute residual in `phase`, in [0, 1), of the cycle; NaN before the first residual. */
export function readResidualScale({ parts, overall }: ResidualScale, phase: number): number {
  const own = parts[Math.floor(phase * partCount)];
  return Number.isNaN(own) ? overall : Math.sqrt(own * overall);
}

/** `cycleLength` is in observations; 0 = no cycle. */
export function learnResidual(
  state: ResidualScale,
  residual: number,
  { phase, cycleLength }: { phase: number; cycleLength: number }
): void {
  const { parts, overall } = state;
  state.seen++;
  const cap = state.seen > 10 ? winsorLimit * Math.max(readResidualScale(state, phase), overall) : Infinity;
  const size = Math.abs(residual);
  const counted = cap > 0 ? Math.min(size, cap) : size;
  const memory = 3 * Math.min(Math.max(cycleLength, 24), 288);
  state.overall = Number.isNaN(overall) ? counted : overall + (counted - overall) / Math.min(state.seen, memory);
  if (cycleLength > 0) {
    const part = Math.floor(phase * partCount);
    const old = Number.isNaN(parts[part]) ? state.overall : parts[part];
    parts[part] = old + (counted - old) / Math.max(10, (3 * cycleLength) / partCount);
  }
}
