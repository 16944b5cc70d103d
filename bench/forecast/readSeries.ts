import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { regularise, type Series } from '../../src/engine';

export interface NamedSeries {
  name: string;
  series: Series;
}

interface Samples {
  name: string;
  /** ms; undefined where the file has no times. */
  times?: Float64Array;
  values: Float64Array;
}

/** Every CSV of timestamp,value and every Prometheus range result below `folder`, on grids of at least `step` ms. */
export function readSeries(folder: string, step: number): NamedSeries[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const csv = files.filter((file) => /\.csv(\.gz)?$/.test(file)).map((file) => readCsv(folder, file));
  const json = files.filter((file) => /^(?!.*(manifest|metadata|label)).*\.json(\.gz)?$/.test(file));
  const ranges = mergeRanges(json.map((file) => readText(join(folder, file))));
  return [...csv, ...ranges]
    .filter(({ values }) => values.length > 1)
    .map((samples) => ({ name: samples.name, series: toGrid(samples, { folder, step }) }));
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

function readCsv(folder: string, file: string): Samples {
  const lines = readText(join(folder, file)).replaceAll('"', '').trim().split(/\r?\n/);
  const header = lines[0].toLowerCase().split(',');
  const timeColumn = header.findIndex((name) => name.startsWith('time'));
  const named = header.indexOf('value');
  const valueColumn = named >= 0 ? named : timeColumn + 1;
  const rows = lines.slice(1).map((line) => line.split(','));
  const values = Float64Array.from(rows, (row) => (row[valueColumn] === '' ? NaN : Number(row[valueColumn])));
  const times = timeColumn < 0 ? undefined : Float64Array.from(rows, (row) => readTime(row[timeColumn]));
  return { name: file, times, values };
}

function readTime(text: string): number {
  const seconds = Number(text);
  return Number.isNaN(seconds)
    ? Date.parse(/[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.replace(' ', 'T')}Z`)
    : seconds * 1000;
}

type Range = { metric: Record<string, string>; values: Array<[number, string]> };

/** Series with the same labels in several files or pieces become one. */
function mergeRanges(texts: string[]): Samples[] {
  const byLabels = new Map<string, Map<number, number>>();
  for (const text of texts) {
    const parsed = JSON.parse(text) as Range[] | { data?: { result: Range[] } };
    for (const { metric, values } of Array.isArray(parsed) ? parsed : (parsed.data?.result ?? [])) {
      const labels = JSON.stringify(Object.entries(metric).sort());
      const samples = byLabels.get(labels) ?? new Map<number, number>();
      values.forEach(([time, value]) => samples.set(time * 1000, Number(value)));
      byLabels.set(labels, samples);
    }
  }
  return [...byLabels].map(([name, samples]) => {
    const times = Float64Array.from(samples.keys()).sort();
    return { name, times, values: times.map((time) => samples.get(time) ?? NaN) };
  });
}

function toGrid({ name, times, values }: Samples, { folder, step }: { folder: string; step: number }): Series {
  const known = times ?? values.map((_, i) => i * stepFromManifest(folder, name, step));
  const gaps = known.slice(1).map((time, i) => time - known[i]);
  const own = gaps.sort()[gaps.length >> 1];
  const used = Math.max(step, Math.round(own / 1000) * 1000);
  const start = known.reduce((least, time) => Math.min(least, time), Infinity);
  const end = known.reduce((most, time) => Math.max(most, time), -Infinity);
  return regularise(known, values, { start, step: used, count: Math.floor((end - start) / used) + 1 }).series;
}

/** `stepSeconds` of the file's entry in a manifest.json beside it; the asked step where there is none. */
function stepFromManifest(folder: string, file: string, step: number): number {
  const path = join(dirname(join(folder, file)), 'manifest.json');
  if (!existsSync(path)) {
    return step;
  }
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { stepSeconds?: number }>;
  const entry = manifest[basename(file).replace(/\.csv(\.gz)?$/, '')] ?? manifest[relative('.', file)];
  return entry?.stepSeconds ? entry.stepSeconds * 1000 : step;
}
