import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { regularise, type Series } from '../../../src/engine';
import { renderError } from '../../../src/texts';
import { readCsv } from './readCsv';
import { readRanges } from './readRanges';
import type { Samples } from './samples';
import { timesFromManifest } from './timesFromManifest';

export interface NamedSeries {
  name: string;
  series: Series;
}

/**
 * Every CSV of timestamp,value and every Prometheus range result below `folder`, on grids of at least `step` ms.
 * @throws Error where there is none, or that says which file cannot be read and why.
 */
export function readSeries(folder: string, step: number): NamedSeries[] {
  if (!existsSync(folder)) {
    throw new Error(`The folder ${folder} does not exist.`);
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const csv = files.filter((file) => /\.csv(\.gz)?$/.test(file)).map((file) => readCsv(folder, file));
  const json = files.filter((file) => /^(?!.*(manifest|metadata|label)).*\.json(\.gz)?$/.test(file));
  const found = [...csv, ...readRanges(json.map((file) => join(folder, file)))];
  const series = found
    .filter(({ values }) => values.filter(Number.isFinite).length > 1)
    .map((samples) => ({ name: samples.name, series: toGrid(samples, { folder, step }) }));
  if (series.length === 0) {
    throw new Error(
      `No series in ${folder}: looked for .csv, .csv.gz, .json and .json.gz files in it and below, found ${csv.length} CSV and ${json.length} JSON files, none with two values or more. For train.jsonl and test.jsonl leave out --backtest.`
    );
  }
  return series;
}

function toGrid(samples: Samples, { folder, step }: { folder: string; step: number }): Series {
  const { name, times, values } = samples;
  const known = times ?? timesFromManifest(folder, samples, step);
  const ascending = known.slice().sort();
  const gaps = ascending.slice(1).map((time, i) => time - ascending[i]);
  const own = gaps.filter((gap) => gap > 0).sort();
  const used = Math.max(step, Math.round((own[(own.length - 1) >> 1] ?? 0) / 1000) * 1000);
  const start = ascending[0];
  const count = Math.floor((ascending[ascending.length - 1] - start) / used) + 1;
  try {
    return regularise(known, values, { start, step: used, count }).series;
  } catch (error) {
    throw new Error(`${name}: ${renderError(error)}`);
  }
}
