import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { numbers, readCells } from '../../causes/data/table';
import { readCsv } from '../../forecast/data/readCsv';
import type { Samples } from '../../forecast/data/samples';
import type { Pair } from './pair';

/** Series of one file each, by name. */
function readFiles(folder: string): Map<string, Samples> {
  const files = readdirSync(folder).filter((file) => /\.csv(\.gz)?$/.test(file));
  return new Map(files.map((file) => [file.replace(/\.csv(\.gz)?$/, ''), readCsv(folder, file)]));
}

/** Pairs of series of one folder, whose rows are joined by their times. */
export function pairFiles(folder: string, wanted: ReadonlyArray<[load: string, value: string]>): Pair[] {
  const series = readFiles(folder);
  return wanted.flatMap(([load, value]): Pair[] => {
    const [a, b] = [series.get(load), series.get(value)];
    if (!a || !b) {
      return [];
    }
    const byTime = new Map([...(b.times ?? [])].map((time, i) => [time, b.values[i]]));
    return [
      {
        name: `${value} by ${load}`,
        load: a.values,
        value: Float64Array.from(a.times ?? [], (time) => byTime.get(time) ?? NaN),
      },
    ];
  });
}

/** Pairs of columns of the tables of pods, one file each. */
export function pairPods(folder: string, wanted: ReadonlyArray<[load: string, value: string]>): Pair[] {
  return readdirSync(folder)
    .filter((file) => /_metric\.csv(\.gz)?$/.test(file))
    .flatMap((file) => {
      const [header, ...rows] = readCells(join(folder, file));
      return wanted.flatMap(([load, value]): Pair[] => {
        const [a, b] = [header.indexOf(load), header.indexOf(value)];
        const pod = file.replace(/-[^-]*-?[^-]*_metric.*/, '');
        return a < 0 || b < 0
          ? []
          : [{ name: `${pod} ${value} by ${load}`, load: numbers(rows, a), value: numbers(rows, b) }];
      });
    });
}

/** Pairs of metrics of each service of a table headed by service, metric and statistic. */
export function pairServices(path: string, wanted: ReadonlyArray<[load: string, value: string]>): Pair[] {
  const [services, metrics, statistics, , ...rows] = readCells(path);
  const find = (service: string, metric: string) => {
    const at = services.findIndex((one, i) => one === service && `${metrics[i]} ${statistics[i]}` === metric);
    return at < 0 ? undefined : numbers(rows, at);
  };
  return [...new Set(services.slice(1))].flatMap((service) =>
    wanted.flatMap(([load, value]): Pair[] => {
      const [a, b] = [find(service, load), find(service, value)];
      return a && b ? [{ name: `${service} ${value} by ${load}`, load: a, value: b }] : [];
    })
  );
}
