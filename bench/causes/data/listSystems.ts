import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Trial } from '../trial';
import { readTrials } from './readTrials';
import { foldersIn } from './table';

/** One application and its incidents. */
export interface System {
  name: string;
  trials: Trial[];
}

/** What tells a folder of incidents. */
const marks = ['graph.csv', 'fault_list.json'];
/** Folders in folders are looked into so often: sets, systems, scenarios or days. */
const maxDepth = 3;

/**
 * The systems of a folder, known by their files, whatever the folders are called: one per folder that holds scenarios or days, in
 * natural order, named by their way from `data`.
 * @throws Error where there is none, or naming a file that cannot be read.
 */
export function listSystems(data: string): System[] {
  if (!existsSync(data) || !statSync(data).isDirectory()) {
    throw new Error(`The folder ${data} does not exist.`);
  }
  const folders = new Set(
    findIncidents(data, maxDepth).map((folder) => (resolve(folder) === resolve(data) ? data : dirname(folder)))
  );
  return folders.size === 0
    ? [{ name: basename(resolve(data)), trials: readTrials(data) }]
    : [...folders].map((folder) => ({
        name: relative(data, folder) || basename(resolve(folder)),
        trials: readTrials(folder),
      }));
}

/** Folders with a call graph or a list of faults; what is inside one of them is part of it. */
function findIncidents(folder: string, depth: number): string[] {
  if (marks.some((file) => existsSync(join(folder, file)))) {
    return [folder];
  }
  return depth === 0 ? [] : foldersIn(folder).flatMap((name) => findIncidents(join(folder, name), depth - 1));
}
