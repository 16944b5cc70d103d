import type { PatternVolume } from '../logPatterns';

/** What the height of a bar means: lines in its step, or the part of all lines. */
export const volumeUnits = ['count', 'share'] as const;
export type VolumeUnit = (typeof volumeUnits)[number];

/** A column's bars, from where they begin to where they end, one per step. */
export interface StackedColumn {
  id: string;
  name: string;
  /** Lines per step. */
  counts: number[];
  lower: number[];
  upper: number[];
}

/** All columns on top of each other, the first at the bottom. */
export interface StackedVolume {
  times: number[];
  step: number;
  /** The highest bar; 1 where there is no line at all. */
  max: number;
  columns: StackedColumn[];
}

export function stackVolume({ times, step, columns }: PatternVolume, unit: VolumeUnit): StackedVolume {
  const totals = times.map((_, i) => columns.reduce((sum, { values }) => sum + values[i], 0));
  const scale = totals.map((total) => (unit === 'count' ? 1 : total > 0 ? 1 / total : 0));
  let below = times.map(() => 0);
  const stacked = columns.map(({ id, name, values }) => {
    const lower = below;
    const upper = lower.map((from, i) => from + values[i] * scale[i]);
    below = upper;
    return { id, name, counts: values, lower, upper };
  });
  return { times, step, columns: stacked, max: unit === 'share' ? 1 : Math.max(...totals) || 1 };
}

/** The bars of a column as one SVG path in a box of this size, with a gap between steps. */
export function barPath(
  { lower, upper }: StackedColumn,
  { max, count }: { max: number; count: number },
  { width, height }: { width: number; height: number }
): string {
  const slot = width / count;
  const bar = slot * (1 - gap);
  return upper
    .map((top, i) => {
      const [y, size] = [height * (1 - top / max), (height * (top - lower[i])) / max];
      return size > 0
        ? `M${(i * slot).toFixed(1)} ${y.toFixed(2)}h${bar.toFixed(1)}v${size.toFixed(2)}h${(-bar).toFixed(1)}z`
        : '';
    })
    .join('');
}

/** Of a step's width. */
const gap = 0.15;
