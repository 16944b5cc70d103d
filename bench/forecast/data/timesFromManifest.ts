import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Samples } from './samples';

/**
 * Times of rows that have none, ms: from `start` and `stepSeconds` of the file's entry in a manifest.json beside it, or of
 * its name in that of the folder; from 0 in steps of `step` ms where neither says so.
 */
export function timesFromManifest(folder: string, { name, values }: Samples, step: number): Float64Array {
  const { start = 0, stepSeconds = step / 1000 } = findEntry(folder, name) ?? {};
  return values.map((_, i) => (start + i * stepSeconds) * 1000);
}

type Manifest = Record<string, { start?: number; stepSeconds?: number } | undefined>;

function findEntry(folder: string, file: string): Manifest[string] {
  const path = join(dirname(join(folder, file)), 'manifest.json');
  if (!existsSync(path)) {
    return undefined;
  }
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return manifest[basename(file).replace(/\.csv(\.gz)?$/, '')] ?? manifest[relative('.', file)];
}
