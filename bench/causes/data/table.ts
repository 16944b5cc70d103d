import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../forecast/data/readText';

/** The cells of a CSV file without quotes, header first. */
export function readCells(path: string): string[][] {
  return readText(path)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
}

/** A column's numbers; NaN where a cell is empty or no number. */
export function numbers(rows: readonly string[][], column: number): Float64Array {
  return Float64Array.from(rows, (row) => ((row[column] ?? '').trim() === '' ? NaN : Number(row[column])));
}

/**
 * What a JSON file holds.
 * @throws Error naming the file.
 */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    throw new Error(`${path} cannot be read as JSON: ${(error as Error).message}`);
  }
}

/** The path, or that with .gz; undefined where neither is there. */
export function find(path: string): string | undefined {
  return [path, `${path}.gz`].find((candidate) => existsSync(candidate));
}

/** `path` itself and the folders in it, in natural order, that hold `file`. */
export function foldersWith(file: string, path: string): string[] {
  return [path, ...foldersIn(path).map((name) => join(path, name))].filter((folder) => existsSync(join(folder, file)));
}

/** Names of the folders in a folder, in natural order; none where there is no such folder. */
export function foldersIn(path: string): string[] {
  const order = new Intl.Collator('en', { numeric: true });
  const names = existsSync(path) ? readdirSync(path) : [];
  return names.filter((name) => statSync(join(path, name)).isDirectory()).sort(order.compare);
}
