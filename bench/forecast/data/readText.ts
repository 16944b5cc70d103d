import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A file's text, unpacked where its name ends in .gz. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}
