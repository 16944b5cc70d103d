import { median, type Series } from '../../src/engine';

/** Changes that are put into the last part of a recording; 'none' leaves it as it is. */
export const drifts = ['none', 'level', 'spread', 'season'] as const;
export type Drift = (typeof drifts)[number];

/** A new level is so many usual distances from the median away, and a spread so many times as wide. */
const levelRatio = 4;
const spreadRatio = 3;

/** A copy of the series that is another one from row `at` on. */
export function putDrift({ start, step, values }: Series, drift: Drift, at: number): Series {
  const known = values.subarray(0, at).filter(Number.isFinite);
  const middle = median(known);
  const distance = median(known.map((value) => Math.abs(value - middle))) || Math.abs(middle) / 10 || 1;
  const change: Record<Drift, (value: number, i: number) => number> = {
    none: (value) => value,
    level: (value) => value + levelRatio * distance,
    spread: (value) => middle + spreadRatio * (value - middle),
    // Every second row: cycles are half as long.
    season: (value, i) => values[at - (values.length - at) + 2 * (i - at)] ?? value,
  };
  return { start, step, values: values.map((value, i) => (i < at ? value : change[drift](value, i))) };
}
