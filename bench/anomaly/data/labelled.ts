import type { Series } from '../../../src/engine';
import type { Samples } from '../../forecast/data/samples';

/** A series on its grid with what a person said of it. */
export interface Labelled {
  name: string;
  series: Series;
  /** 1 = anomalous, per grid observation. */
  labels: Uint8Array;
  /** 1 where an alarm counts neither way, per grid observation; absent = nowhere. */
  ignored?: Uint8Array;
  /** Grid index of each row of the file, in file order. */
  rows: Int32Array;
}

export interface Window {
  from: number;
  to: number;
}

/** More observations than this are a mistake in the times. */
const maxObservations = 20_000_000;

/**
 * Samples with times and labels on a grid: the step is the usual distance between rows; of several rows in one place the
 * first counts, so none is known early. Without labels nothing is anomalous.
 * @throws Error where the samples have no times, or times that no grid can hold.
 */
export function toGrid({ name, times, values, labels: rowLabels }: Samples & { times: Float64Array }): Labelled {
  const gaps = times.subarray(1).map((time, i) => time - times[i]);
  const step = Math.max(1000, Math.round(gaps.sort()[gaps.length >> 1] / 1000) * 1000);
  const start = times.reduce((least, time) => Math.min(least, time), Infinity);
  const end = times.reduce((most, time) => Math.max(most, time), -Infinity);
  const count = Math.round((end - start) / step) + 1;
  if (!(count >= 1 && count <= maxObservations)) {
    throw new Error(`${name}: times from ${start} to ${end} ms in steps of ${step} ms make no grid. Check its times.`);
  }
  const rows = Int32Array.from(times, (time) => Math.round((time - start) / step));
  const grid = new Float64Array(count).fill(NaN);
  const labels = new Uint8Array(count);
  rows.forEach((place, row) => {
    grid[place] = Number.isNaN(grid[place]) ? values[row] : grid[place];
    labels[place] ||= rowLabels?.[row] ?? 0;
  });
  return { name, series: { start, step, values: grid }, labels, rows };
}

/** Stretches of ones, first to last index. */
export function segments(marks: ArrayLike<number>): Window[] {
  const found: Window[] = [];
  for (let i = 0; i < marks.length; i++) {
    if (marks[i] && !(i > 0 && marks[i - 1])) {
      found.push({ from: i, to: i });
    } else if (marks[i]) {
      found[found.length - 1].to = i;
    }
  }
  return found;
}
