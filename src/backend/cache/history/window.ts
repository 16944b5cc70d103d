import type { HistorySeries } from '../../../queries';

/** One series of a window: values on the window's whole grid. */
export interface WindowSeries extends Omit<HistorySeries, 'series'> {
  values: Float64Array;
  /** True where the source gave samples, but none that is finite. */
  blank: boolean;
}

/** A piece of history on one grid, from `from` to `to`, both inclusive. Never changed once made. */
export interface Window {
  from: number;
  to: number;
  step: number;
  series: ReadonlyMap<string, WindowSeries>;
  /** Names of the series over the limit by their keys. */
  skipped: ReadonlyMap<string, string>;
}

export interface TimeSpan {
  from: number;
  to: number;
}

/** Grid times of a span. */
export function gridCount({ from, to }: TimeSpan, step: number): number {
  return Math.round((to - from) / step) + 1;
}

/** Memory of a window, bytes: its values and its texts. */
export function windowBytes(window: Window): number {
  let bytes = 200;
  for (const [key, { values, labels, name }] of window.series) {
    bytes += values.byteLength + 2 * (2 * key.length + name.length + JSON.stringify(labels).length) + 300;
  }
  for (const [key, name] of window.skipped) {
    bytes += 2 * (key.length + name.length) + 100;
  }
  return bytes;
}

/**
 * A window over `span` with the values of `older`, and over them those of `newer` on its own span.
 * Series of `newer` that are not in `older` join while there is room for `maxSeries`; series without a value are dropped.
 */
export function mergeWindows(
  older: Window,
  newer: Window,
  { span, maxSeries }: { span: TimeSpan; maxSeries: number }
): Window {
  const { step } = older;
  const series = new Map<string, WindowSeries>();
  const skipped = new Map([...older.skipped, ...newer.skipped]);
  for (const key of [...older.series.keys(), ...newer.series.keys()]) {
    if (series.has(key)) {
      continue;
    }
    const merged = mergeSeries([older, newer], key, { ...span, step });
    const used = !merged.values.every(Number.isNaN) || merged.blank;
    if (used && series.size < maxSeries) {
      series.set(key, merged);
      skipped.delete(key);
    } else if (used) {
      skipped.set(key, merged.name);
    }
  }
  return { ...span, step, series, skipped };
}

function mergeSeries(windows: Window[], key: string, grid: TimeSpan & { step: number }): WindowSeries {
  const values = new Float64Array(gridCount(grid, grid.step)).fill(NaN);
  const found = windows.flatMap((window) => window.series.get(key) ?? []);
  windows.forEach((window) => overwrite(values, grid, { window, values: window.series.get(key)?.values }));
  const latest = found[found.length - 1];
  return {
    ...latest,
    values,
    blank: found.some(({ blank }) => blank) && values.every(Number.isNaN),
    duplicates: Math.max(...found.map(({ duplicates }) => duplicates)),
    irregular: found.some(({ irregular }) => irregular),
  };
}

/** Copies what a window says of its own span, missing values included; a window that lacks the series says: nothing there. */
function overwrite(
  target: Float64Array,
  grid: TimeSpan & { step: number },
  { window, values }: { window: Window; values: Float64Array | undefined }
): void {
  const from = Math.max(grid.from, window.from);
  const to = Math.min(grid.to, window.to);
  if (from > to) {
    return;
  }
  const at = Math.round((from - grid.from) / grid.step);
  const count = gridCount({ from, to }, grid.step);
  if (values === undefined) {
    target.fill(NaN, at, at + count);
    return;
  }
  const start = Math.round((from - window.from) / grid.step);
  target.set(values.subarray(start, start + count), at);
}

/** The series of `span` in order of their keys, in memory of their own: who gets them may keep or transfer them. */
export function viewWindow(window: Window, { from, to }: TimeSpan): HistorySeries[] {
  const start = Math.round((from - window.from) / window.step);
  const end = start + gridCount({ from, to }, window.step);
  return [...window.series.keys()].sort().flatMap((key) => {
    const { values, blank, ...described } = window.series.get(key)!;
    const slice = values.slice(start, end);
    return blank || !slice.every(Number.isNaN)
      ? [{ ...described, series: { start: from, step: window.step, values: slice } }]
      : [];
  });
}
