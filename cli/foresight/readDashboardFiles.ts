import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorMessage } from '../../src/engine';
import { listDashboards } from '../../src/alerts';
import { readDocuments } from '../readYaml';
import { CommandError } from '../command';

/** A dashboard of a file, not read yet; or why a file or a part of it is none. */
export type DashboardFile = { name: string; value: unknown } | { name: string; reason: string };

const maxFiles = 10_000;
const maxFileBytes = 20_000_000;
const endings = new Set(['.json', '.yaml', '.yml']);

/**
 * The dashboards of files and of folders, at any depth. What is no dashboard is named, unless it is the only file.
 * @throws CommandError where a file cannot be read, or the only one is no dashboard.
 */
export function readDashboardFiles(names: string[], folder: string): DashboardFile[] {
  const files = names.flatMap((name) => listFiles(name, folder));
  const isAlone = files.length === 1 && files[0] === names[0];
  return files.flatMap((file) => {
    try {
      return readFile(file, folder);
    } catch (error) {
      if (isAlone || names.includes(file)) {
        throw error;
      }
      return [{ name: file, reason: errorMessage(error) }];
    }
  });
}

/** The files below a folder, in the order of their names; a file is itself. @throws CommandError */
function listFiles(name: string, folder: string): string[] {
  const stat = statSync(path.resolve(folder, name), { throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    return [name];
  }
  const entries = readdirSync(path.resolve(folder, name), { recursive: true, encoding: 'utf8' });
  const files = entries.filter((entry) => endings.has(path.extname(entry).toLowerCase())).sort();
  if (files.length === 0 || files.length > maxFiles) {
    throw new CommandError(`${name} holds ${files.length} files of JSON or YAML. Give a folder with 1 to ${maxFiles}.`);
  }
  return files.map((file) => path.join(name, file));
}

function readFile(file: string, folder: string): DashboardFile[] {
  const { size } = statSync(path.resolve(folder, file), { throwIfNoEntry: false }) ?? { size: 0 };
  if (size > maxFileBytes) {
    throw new CommandError(`${file} has ${Math.round(size / 1e6)} MB; at most ${maxFileBytes / 1e6} MB are read.`);
  }
  const { dashboards, skipped } = listDashboards(readDocuments(file, folder));
  const name = (part: string) => [file, part].filter(Boolean).join(': ');
  if (dashboards.length === 0 && skipped.length === 1 && skipped[0].name === '') {
    throw new CommandError(`${file}: This is no dashboard: it has no panels. Give the JSON model of a dashboard.`);
  }
  return [
    ...dashboards.map((one) => ({ name: name(one.name), value: one.value })),
    ...skipped.map((one) => ({ name: name(one.name), reason: one.reason })),
  ];
}
