import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv, readTime } from '../../forecast/data/readCsv';
import { readText } from '../../forecast/data/readText';
import { toGrid, type Labelled } from './labelled';

const windowsFile = ['labels', 'combined_windows.json'] as const;

/** Whether a folder has NAB's shape: data/<category>/*.csv with windows in labels/combined_windows.json. */
export function isNab(folder: string): boolean {
  return existsSync(join(folder, ...windowsFile));
}

/**
 * Every file that has windows, also those with an empty list.
 * @throws Error naming a file that cannot be read or has no times.
 */
export function readNab(folder: string): Labelled[] {
  const windows = JSON.parse(readText(join(folder, ...windowsFile))) as Record<string, Array<[string, string]>>;
  return Object.entries(windows).map(([name, ranges]) => {
    const { times, values } = readCsv(join(folder, 'data'), name);
    if (times === undefined) {
      throw new Error(`${join(folder, 'data', name)} has no column of times. Name it timestamp.`);
    }
    const spans = ranges.map(([from, to]) => ({ from: readTime(from), to: readTime(to) }));
    const labels = Uint8Array.from(times, (time) => (spans.some((s) => time >= s.from && time <= s.to) ? 1 : 0));
    return toGrid({ name, times, values, labels });
  });
}
