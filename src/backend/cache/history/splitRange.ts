/** Grid times `from` to `to`, both inclusive, ms. */
export interface GridRange {
  from: number;
  to: number;
  step: number;
}

export interface SplitLimits {
  /** Most grid times of one part, >= 1. */
  maxPoints: number;
  /** Most ms from a part's first to its last grid time. */
  maxRange?: number;
}

/**
 * Parts of `range`, newest first, that together hold each of its grid times once, none beyond the limits.
 * An empty range has no parts.
 */
export function splitRange(
  { from, to, step }: GridRange,
  { maxPoints, maxRange = Infinity }: SplitLimits
): GridRange[] {
  const points = Math.max(1, Math.min(Math.floor(maxPoints), Math.floor(maxRange / step) + 1));
  const parts: GridRange[] = [];
  for (let end = to; end >= from; end -= points * step) {
    parts.push({ from: Math.max(from, end - (points - 1) * step), to: end, step });
  }
  return parts;
}
