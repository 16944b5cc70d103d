/** Steps for which a value counts as the present one. */
const recentSteps = 5;

/** The last of the newest five values that is finite; NaN where none is: what lies further back is not the present. */
export function lastRecentValue(values: ArrayLike<number | null>): number {
  const oldest = Math.max(0, values.length - recentSteps);
  for (let i = values.length - 1; i >= oldest; i--) {
    const value = values[i];
    if (value !== null && Number.isFinite(value)) {
      return value;
    }
  }
  return NaN;
}
