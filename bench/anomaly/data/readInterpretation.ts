import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { minute } from '../../../src/engine';
import { readCells, find, numbers } from '../../causes/data/table';
import { readText } from '../../forecast/data/readText';
import type { Labelled, Window } from './labelled';

const fileName = /^(.+)_interpretation\.txt$/;
/** The application servers of InterFusion (Li et al., 2021) are observed every five minutes; no file says so. */
const step = 5 * minute;

/** An anomaly of a server and the metrics that show it, from 0. */
interface Incident extends Window {
  metrics: number[];
}

/** Whether a folder has <server>_test.csv with <server>_interpretation.txt, as ASD does. */
export function isInterpreted(folder: string): boolean {
  return readdirSync(folder).some((file) => fileName.test(file));
}

/**
 * One series per metric that an interpretation names: training, which is ignored, and then the test. Its labels are the
 * incidents that name it; the server's other ones are ignored, as it may move there.
 * @throws Error naming a file that is missing, or a line that is no `first-last:metric,metric`.
 */
export function readInterpreted(folder: string): Labelled[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const [, server] = fileName.exec(file) ?? [];
      return server === undefined ? [] : readServer(folder, server);
    });
}

function readServer(folder: string, server: string): Labelled[] {
  const incidents = readIncidents(join(folder, `${server}_interpretation.txt`));
  const [names, ...test] = readCells(existing(folder, `${server}_test.csv`));
  const [, ...train] = readCells(existing(folder, `${server}_train.csv`));
  const named = [...new Set(incidents.flatMap(({ metrics }) => metrics))].sort((a, b) => a - b);
  return named.map((metric) => {
    if (metric >= names.length) {
      throw new Error(`${server}_interpretation.txt names metric ${metric + 1}, and there are ${names.length}.`);
    }
    const values = Float64Array.from([...numbers(train, metric), ...numbers(test, metric)]);
    const labels = new Uint8Array(values.length);
    const ignored = new Uint8Array(values.length).fill(1, 0, train.length);
    for (const { from, to, metrics } of incidents) {
      (metrics.includes(metric) ? labels : ignored).fill(1, train.length + from, train.length + to + 1);
    }
    return {
      name: `${server} ${names[metric]}`,
      series: { start: 0, step, values },
      labels,
      ignored,
      rows: Int32Array.from(values, (_, i) => i),
    };
  });
}

function existing(folder: string, file: string): string {
  const path = find(join(folder, file));
  if (path === undefined) {
    throw new Error(`${folder} has no ${file} (nor ${file}.gz) beside its interpretation.`);
  }
  return path;
}

function readIncidents(path: string): Incident[] {
  const lines = readText(path).trim().split(/\r?\n/);
  return lines.map((line, i) => {
    const [, from, to, metrics] = /^(\d+)-(\d+):([\d,]+)$/.exec(line.trim()) ?? [];
    if (metrics === undefined) {
      throw new Error(`${path}, line ${i + 1}: "${line}" is no first-last:metric,metric.`);
    }
    return { from: Number(from), to: Number(to), metrics: metrics.split(',').map((metric) => Number(metric) - 1) };
  });
}
