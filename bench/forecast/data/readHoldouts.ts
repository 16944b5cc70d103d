import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from './readText';

/** A series with the values that followed it; NaN = missing. */
export interface Holdout {
  id: string;
  train: Float64Array;
  test: Float64Array;
  /** M4's Naive2 forecast of the test values. */
  naive2?: Float64Array;
}

/**
 * Reads train.jsonl and test.jsonl (lines of {id, y}) and, where it is there, naive2.jsonl ({id, yhat}); .gz too. A null
 * is a missing value. Series without a test, or without any value in either, are left out.
 * @throws Error that says which file is missing, or which line of which file cannot be read and why.
 */
export function readHoldouts(folder: string): Holdout[] {
  const train = readColumns(folder, 'train.jsonl', 'y');
  const test = readColumns(folder, 'test.jsonl', 'y');
  if (train === undefined || test === undefined) {
    const missing = train === undefined ? 'train.jsonl' : 'test.jsonl';
    throw new Error(
      `${folder} has no ${missing} (nor ${missing}.gz). A folder of holdouts holds train.jsonl and test.jsonl with one {"id", "y"} a line; for a folder of CSV files or Prometheus results add --backtest.`
    );
  }
  const naive2 = readColumns(folder, 'naive2.jsonl', 'yhat');
  const holdouts = [...train].flatMap(([id, values]) => {
    const next = test.get(id);
    const usable = values.some(Number.isFinite) && next?.some(Number.isFinite);
    return usable && next ? [{ id, train: values, test: next, naive2: naive2?.get(id) }] : [];
  });
  if (holdouts.length === 0) {
    throw new Error(
      `No series to forecast in ${folder}: train.jsonl has ${train.size} ids, test.jsonl ${test.size}, and none is in both with values.`
    );
  }
  return holdouts;
}

/** The numbers of each line by its id; undefined where the file is not there. */
function readColumns(folder: string, name: string, field: string): Map<string, Float64Array> | undefined {
  const path = [name, `${name}.gz`].map((file) => join(folder, file)).find((file) => existsSync(file));
  if (path === undefined) {
    return undefined;
  }
  const lines = readText(path).split('\n');
  return new Map(
    lines.flatMap((line, i) => (line.trim() === '' ? [] : [readLine(line, { field, where: `${path}, line ${i + 1}` })]))
  );
}

function readLine(line: string, { field, where }: { field: string; where: string }): [string, Float64Array] {
  const parsed = parse(line, where) as { id?: unknown } & Record<string, unknown>;
  const values = parsed?.[field];
  if ((typeof parsed?.id !== 'string' && typeof parsed?.id !== 'number') || !Array.isArray(values)) {
    throw new Error(`${where}: {"id": ..., "${field}": [...]} was expected, not ${line.slice(0, 60)}`);
  }
  const wrong = values.findIndex((value) => value !== null && typeof value !== 'number');
  if (wrong >= 0) {
    throw new Error(
      `${where}: value ${wrong + 1} of "${field}" is ${JSON.stringify(values[wrong])}. Use numbers, and null where a value is missing.`
    );
  }
  return [String(parsed.id), Float64Array.from(values as Array<number | null>, (value) => value ?? NaN)];
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${where}: this is not JSON (${(error as Error).message}).`);
  }
}
