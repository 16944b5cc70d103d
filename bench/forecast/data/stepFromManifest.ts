import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** ms: `stepSeconds` of the file's entry in a manifest.json beside it; `step` where there is none. */
export function stepFromManifest(folder: string, file: string, step: number): number {
  const path = join(dirname(join(folder, file)), 'manifest.json');
  if (!existsSync(path)) {
    return step;
  }
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { stepSeconds?: number }>;
  const entry = manifest[basename(file).replace(/\.csv(\.gz)?$/, '')] ?? manifest[relative('.', file)];
  return entry?.stepSeconds ? entry.stepSeconds * 1000 : step;
}
