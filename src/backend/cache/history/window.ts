import { hasEnded, type HistorySeries } from '../../../queries';
import { joinNotices, type Notice } from '../../../texts';

/** One series of a window: values on the window's whole grid. */
export interface WindowSeries extends Omit<HistorySeries, 'series'> {
  values: Float64Array;
  /** True where the source gave samples, but none that is finite. */
  blank: boolean;
}

/** A series over the limit. */
export interface SkippedSeries {
  name: string;
  /** True where it had ended before the window's end. */
  ended: boolean;
}

/** A piece of history on one grid, from `from` to `to`, both inclusive. Never changed once made. */
export interface Window {
  from: number;
  to: number;
  step: number;
  series: ReadonlyMap<string, WindowSeries>;
  /** The first series over the limit by their keys. */
  skipped: ReadonlyMap<string, SkippedSeries>;
  /** How many more there were in any of its parts. */
  others: { present: number; ended: number };
  /** What the source says of its answers. */
  notices: readonly Notice[];
  /** True where the source says that data is missing: nothing of the window is final. */
  partial: boolean;
}

const nothingElse = {
  series: new Map(),
  skipped: new Map(),
  others: { present: 0, ended: 0 },
  notices: [],
  partial: false,
};

/** A window without series. */
export function createEmptyWindow(grid: TimeSpan & { step: number }): Window {
  return { ...grid, ...nothingElse };
}

/** Series over the limit that are kept by name. */
const maxSkipped = 2_000;

export interface TimeSpan {
  from: number;
  to: number;
}

/** Grid times of a span. */
export function gridCount({ from, to }: TimeSpan, step: number): number {
  return Math.round((to - from) / step) + 1;
}

/** Whether any value is not missing. */
export function hasValue(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) {
      return true;
    }
  }
  return false;
}

/** Memory of a window, bytes: its values and its texts. */
export function windowBytes(window: Window): number {
  let bytes = 200;
  for (const [key, { values, labels, name }] of window.series) {
    bytes += values.byteLength + 2 * (2 * key.length + name.length + JSON.stringify(labels).length) + 300;
  }
  for (const [key, { name }] of window.skipped) {
    bytes += 2 * (key.length + name.length) + 100;
  }
  return bytes;
}

/**
 * A window over `span` with the values of `older`, and over them those of `newer` on its own span. Series without a value
 * are dropped. Where there is no room for all, those that are still there at the end come first, then those of `older`.
 */
export function mergeWindows(
  older: Window,
  newer: Window,
  { span, maxSeries }: { span: TimeSpan; maxSeries: number }
): Window {
  const grid = { ...span, step: older.step };
  const keys = [...new Set([...older.series.keys(), ...newer.series.keys()])];
  const merged = keys
    .map((key): [string, WindowSeries] => [key, mergeSeries([older, newer], key, grid)])
    .filter(([, { values, blank }]) => blank || hasValue(values));
  const series = merged.length > maxSeries ? presentFirst(merged, grid) : merged;
  const skipped = new Map([...older.skipped, ...newer.skipped]);
  series.forEach(([key, one], i) =>
    i < maxSeries ? skipped.delete(key) : skipped.set(key, { name: one.name, ended: isEnded(one, grid) })
  );
  return {
    ...grid,
    series: new Map(series.slice(0, maxSeries)),
    skipped: new Map([...skipped].slice(0, maxSkipped)),
    others: {
      present: Math.max(older.others.present, newer.others.present),
      ended: Math.max(older.others.ended, newer.others.ended),
    },
    notices: joinNotices(older.notices, newer.notices),
    partial: older.partial || newer.partial,
  };
}

type WindowGrid = TimeSpan & { step: number };

function presentFirst(series: Array<[string, WindowSeries]>, grid: WindowGrid): Array<[string, WindowSeries]> {
  const isOver = new Map(series.map(([key, one]) => [key, isEnded(one, grid)]));
  return [...series.filter(([key]) => !isOver.get(key)), ...series.filter(([key]) => isOver.get(key))];
}

function isEnded({ values }: WindowSeries, { from, to, step }: WindowGrid): boolean {
  return hasEnded({ start: from, step, values }, to);
}

function mergeSeries(windows: Window[], key: string, grid: WindowGrid): WindowSeries {
  const values = new Float64Array(gridCount(grid, grid.step)).fill(NaN);
  const found = windows.flatMap((window) => window.series.get(key) ?? []);
  windows.forEach((window) => overwrite(values, grid, { window, values: window.series.get(key)?.values }));
  const latest = found[found.length - 1];
  return {
    ...latest,
    values,
    blank: found.some(({ blank }) => blank) && !hasValue(values),
    duplicates: Math.max(...found.map(({ duplicates }) => duplicates)),
    irregular: found.some(({ irregular }) => irregular),
  };
}

/** Copies what a window says of its own span, missing values included; a window that lacks the series says: nothing there. */
function overwrite(
  target: Float64Array,
  grid: WindowGrid,
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
    return blank || hasValue(slice)
      ? [{ ...described, series: { start: from, step: window.step, values: slice } }]
      : [];
  });
}
