/** Rows without a value over which what was said last goes on to hold. */
export const maxHeldRows = 3;

/**
 * Flags, 1 = anomalous, that hold over up to three missing values: nothing was seen to end there, so that a gap does not
 * split an alert. A longer gap is not held over from its fourth row on.
 */
export function holdFlags(flags: ArrayLike<number>, values: Float64Array): Uint8Array {
  const held = Uint8Array.from(flags);
  let gap = 0;
  for (let row = 1; row < held.length; row++) {
    gap = Number.isFinite(values[row]) ? 0 : gap + 1;
    if (gap > 0 && gap <= maxHeldRows) {
      held[row] = Math.max(held[row], held[row - 1]);
    }
  }
  return held;
}
