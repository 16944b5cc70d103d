import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}

/** What is in the bundles of a folder, by the source maps beside them. */
export function readMapSources(folder: string): string[] {
  const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js.map'));
  return maps.flatMap((file) => readJson<{ sources: string[] }>(path.join(folder, file)).sources);
}

/** What is in a bundle of Bun's, by its metafile; modules of which nothing was kept are not. */
export function readMetafileSources(file: string): string[] {
  return Object.values(readJson<Metafile>(file).outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((source) => inputs[source].bytesInOutput > 0)
  );
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
