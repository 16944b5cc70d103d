/** An exponentially fading mean of squares. Plain data. */
export interface SecondMoment {
  /** NaN before the first. */
  mean: number;
  count: number;
}

/** Deviations needed before larger ones are winsorised. */
const minWinsorisedCount = 30;
/** Squares are cut here, so that their mean stays finite. */
const maxSquare = 1e300;

export function createSecondMoment(): SecondMoment {
  return { mean: NaN, count: 0 };
}

/** Root of the mean square; NaN before the first deviation. */
export function readDeviation({ mean }: SecondMoment): number {
  return Math.sqrt(mean);
}

/** Learns a deviation, remembered for about `memory` more; larger than `winsor` roots of the mean square counts as just that. */
export function learnDeviation(
  state: SecondMoment,
  deviation: number,
  { memory, winsor = Infinity }: { memory: number; winsor?: number }
): void {
  state.count++;
  const square = Math.min(deviation * deviation, maxSquare);
  const limit = state.count > minWinsorisedCount && state.mean > 0 ? winsor * winsor * state.mean : Infinity;
  const counted = Math.min(square, limit);
  state.mean = Number.isNaN(state.mean) ? counted : state.mean + (counted - state.mean) / Math.min(state.count, memory);
}
