import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

export interface Document {
  /** Path below the folder. */
  file: string;
  text: string;
  /** Its parsed values: one, or one per document of a YAML file. */
  values: unknown[];
}

/** The files of a folder, in any depth, whose names end so; those that cannot be parsed have no values. */
export function listDocuments(folder: string, endings: RegExp): Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.test(file) && statSync(path.join(folder, file)).isFile())
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      return { file, text, values: parseValues(file, text) };
    });
}

function parseValues(file: string, text: string): unknown[] {
  try {
    return file.endsWith('.json')
      ? [JSON.parse(text)]
      : parseAllDocuments(text, { logLevel: 'error' }).map((one) => one.toJS());
  } catch {
    return [];
  }
}
