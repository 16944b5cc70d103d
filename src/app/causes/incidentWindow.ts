/** A stretch of time, ms since the epoch. */
export interface Window {
  from: number;
  to: number;
}

/** The past part of a shown range; undefined where it has none. */
export function precedingWindow({ from, to }: Window, now: number): Window | undefined {
  return from < now ? { from, to: Math.min(to, now) } : undefined;
}
