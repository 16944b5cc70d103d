import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Series } from '../../src/engine';

/** A series on its grid with what a person said of it. */
export interface Labelled {
  name: string;
  series: Series;
  /** 1 = anomalous, per grid observation. */
  labels: Uint8Array;
  /** Grid index of each row of the file, in file order. */
  rows: Int32Array;
}

export interface Window {
  from: number;
  to: number;
}

interface Rows {
  /** ms */
  times: Float64Array;
  values: Float64Array;
  labels: Uint8Array;
}

/** Files of the NAB shape: data/<category>/*.csv with windows in labels/combined_windows.json. */
export function readNab(folder: string): Labelled[] {
  const path = join(folder, 'labels', 'combined_windows.json');
  const windows = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Array<[string, string]>>;
  return Object.entries(windows).map(([name, ranges]) => {
    const rows = readRows(join(folder, 'data', name));
    const spans = ranges.map(([from, to]) => ({ from: readTime(from), to: readTime(to) }));
    rows.labels = Uint8Array.from(rows.times, (time) => (spans.some((s) => time >= s.from && time <= s.to) ? 1 : 0));
    return toGrid(name, rows);
  });
}

export function isNab(folder: string): boolean {
  return existsSync(join(folder, 'labels', 'combined_windows.json'));
}

/** Every CSV (or .csv.gz) below `folder` that has a label column; its times come from the file or from manifest.json. */
export function readLabelled(folder: string): Labelled[] {
  const manifest = readManifest(folder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.csv(\.gz)?$/.test(file))
    .sort()
    .flatMap((file) => {
      const path = join(folder, file);
      const known = manifest[file.replace(/\.csv(\.gz)?$/, '')];
      return firstLine(path).includes('label') ? [toGrid(file, readRows(path, known))] : [];
    });
}

type Manifest = Record<string, { start?: number; stepSeconds?: number } | undefined>;

function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
}

function firstLine(path: string): string {
  return readText(path).slice(0, 200).split(/\r?\n/)[0].toLowerCase();
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

function readRows(path: string, known?: Manifest[string]): Rows {
  const lines = readText(path).replaceAll('"', '').trim().split(/\r?\n/);
  const header = lines[0].toLowerCase().split(',');
  const [time, value, label] = ['time', 'value', 'label'].map((name) => header.findIndex((h) => h.startsWith(name)));
  const rows = lines.slice(1).map((line) => line.split(','));
  const { start = 0, stepSeconds = 60 } = known ?? {};
  return {
    times: Float64Array.from(rows, (row, i) => (time < 0 ? (start + i * stepSeconds) * 1000 : readTime(row[time]))),
    values: Float64Array.from(rows, (row) => (row[value] === '' ? NaN : Number(row[value]))),
    labels: Uint8Array.from(rows, (row) => (label < 0 ? 0 : Number(row[label]))),
  };
}

function readTime(text: string): number {
  const seconds = Number(text);
  return Number.isNaN(seconds)
    ? Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.slice(0, 19).replace(' ', 'T')}Z`)
    : seconds * 1000;
}

/** The step is the usual distance between rows; of several rows in one place the first counts, so none is known early. */
function toGrid(name: string, { times, values, labels: rowLabels }: Rows): Labelled {
  const gaps = times.subarray(1).map((time, i) => time - times[i]);
  const step = Math.max(1000, Math.round(gaps.sort()[gaps.length >> 1] / 1000) * 1000);
  const start = times.reduce((least, time) => Math.min(least, time), Infinity);
  const end = times.reduce((most, time) => Math.max(most, time), -Infinity);
  const count = Math.round((end - start) / step) + 1;
  const rows = Int32Array.from(times, (time) => Math.round((time - start) / step));
  const grid = new Float64Array(count).fill(NaN);
  const labels = new Uint8Array(count);
  rows.forEach((place, row) => {
    grid[place] = Number.isNaN(grid[place]) ? values[row] : grid[place];
    labels[place] ||= rowLabels[row];
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
