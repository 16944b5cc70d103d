import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
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
