import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isLabelled } from '../../anomaly/data/readDetectionSet';
import { foldersIn, foldersWith } from '../../causes/data/table';

/** What a folder holds, by the names of its files. */
export type Holding = 'causes' | 'holdouts' | 'labelled' | 'series';

export interface Found {
  name: string;
  folder: string;
  holds: Holding;
}

export interface Listing {
  sets: Found[];
  /** Folders with nothing to measure here, and why. */
  skipped: Array<{ name: string; reason: string }>;
}

const logs = /(\.log|_structured\.csv)(\.gz)?$/;
const series = /\.(csv|json)(\.gz)?$/;
const noSeries = /(manifest|metadata|label|reference)[^/]*\.json$|events\.json$/;

/**
 * The sets of a folder: the folders in it, or itself where it is one.
 * @throws Error where there is no such folder or nothing in it can be measured.
 */
export function listSets(data: string, names?: string[]): Listing {
  if (!existsSync(data) || !statSync(data).isDirectory()) {
    throw new Error(`The folder ${data} does not exist.`);
  }
  const wanted = names ?? foldersIn(data);
  const missing = wanted.find((name) => !existsSync(join(data, name)));
  if (missing !== undefined) {
    throw new Error(`${data} has no set "${missing}". It has ${foldersIn(data).join(', ') || 'no folder at all'}.`);
  }
  const own = names === undefined && holdsItself(data) ? [describe(data, basename(resolve(data)))] : undefined;
  const all = own ?? wanted.map((name) => describe(join(data, name), name));
  const sets = all.flatMap((one) => ('holds' in one ? [one] : []));
  if (sets.length === 0) {
    throw new Error(
      `Nothing to measure in ${data}: it needs a folder per set with .csv, .csv.gz, .json, .txt or .jsonl files in it.`
    );
  }
  return { sets, skipped: all.flatMap((one) => ('reason' in one ? [one] : [])) };
}

/** Whether a folder is a set: its files say so, or the folders in it mean nothing alone. */
function holdsItself(data: string): boolean {
  const names = readdirSync(data);
  const isFile = (name: string) => !/readme|licen[cs]e/i.test(name) && statSync(join(data, name)).isFile();
  return (
    names.some((name) => isFile(name) && /\.(csv|csv\.gz|jsonl|jsonl\.gz|json\.gz|txt)$/.test(name)) ||
    existsSync(join(data, 'labels', 'combined_windows.json')) ||
    foldersWith('graph.csv', data).length > 0 ||
    foldersWith('fault_list.json', data).length > 0
  );
}

function describe(folder: string, name: string): Found | Listing['skipped'][number] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const has = (file: string) => foldersWith(file, folder).length > 0;
  if (has('graph.csv') || has('fault_list.json')) {
    return { name, folder, holds: 'causes' };
  }
  if (files.some((file) => /^train\.jsonl(\.gz)?$/.test(file))) {
    return { name, folder, holds: 'holdouts' };
  }
  if (files.some((file) => logs.test(file))) {
    return { name, reason: 'logs' };
  }
  if (isLabelled(folder)) {
    return { name, folder, holds: 'labelled' };
  }
  return files.some((file) => series.test(file) && !noSeries.test(file))
    ? { name, folder, holds: 'series' }
    : { name, reason: 'no series' };
}
