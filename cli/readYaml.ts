import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { errorMessage } from '../src/engine';
import { CommandError } from './command';

/** The text of a file; `folder` is where relative paths begin. @throws CommandError where it cannot be read. */
export function readText(file: string, folder: string): string {
  return naming(file, () => readFileSync(path.resolve(folder, file), 'utf8'));
}

/** The value of a YAML or JSON file. @throws CommandError where it cannot be read. */
export function readYaml(file: string, folder: string): unknown {
  return naming(file, () => parse(readText(file, folder)));
}

/** The documents of a YAML or JSON file; empty ones are left out. @throws CommandError where it cannot be read. */
export function readDocuments(file: string, folder: string): unknown[] {
  return naming(file, () => {
    const text = readText(file, folder);
    const value = /^\s*[{[]/.test(text) ? parseJson(text) : undefined;
    if (value !== undefined) {
      return [value];
    }
    const documents = parseAllDocuments(text);
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined) {
      throw error;
    }
    return documents.map((document) => document.toJS({ maxAliasCount: 100 })).filter((value) => value !== null);
  });
}

/** Much faster than YAML, which JSON is a part of; undefined where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function naming<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof CommandError) {
      throw error;
    }
    throw new CommandError(`${file} cannot be read: ${errorMessage(error)}`);
  }
}
