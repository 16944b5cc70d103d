import { join } from 'node:path';
import type { Samples } from './samples';
import { readText } from './readText';

/** What a missing value may look like. */
const missing = /^(|na|nan|null|none)$/i;

/**
 * The samples of a CSV: the column `value`, or the one after the times, or the first. Times are in a column that begins
 * with time or date: ISO dates, or seconds or milliseconds since the epoch. Without a header the columns are time and
 * value, or the value alone.
 * @throws Error naming the file, and the line where one cannot be read.
 */
export function readCsv(folder: string, file: string): Samples {
  const path = join(folder, file);
  const lines = readText(path).replaceAll('"', '').trim().split(/\r?\n/);
  const header = lines[0].toLowerCase().split(',');
  const named = header.some((name) => Number.isNaN(readTime(name)) && !missing.test(name.trim()));
  const columns = named ? readColumns(header) : { time: header.length > 1 ? 0 : -1, value: header.length > 1 ? 1 : 0 };
  const rows = (named ? lines.slice(1) : lines).map((line) => line.split(','));
  const where = (row: number) => `${path}, line ${row + (named ? 2 : 1)}`;
  return { name: file, times: readTimes(rows, columns.time, where), values: readValues(rows, columns.value, where) };
}

function readColumns(header: string[]): { time: number; value: number } {
  const time = header.findIndex((name) => /^(time|date|ds$)/.test(name.trim()));
  const named = header.findIndex((name) => name.trim() === 'value');
  return { time, value: named >= 0 ? named : time + 1 };
}

function readTimes(rows: string[][], column: number, where: (row: number) => string): Float64Array | undefined {
  if (column < 0) {
    return undefined;
  }
  return Float64Array.from(rows, (row, i) => {
    const time = readTime(row[column] ?? '');
    if (Number.isNaN(time)) {
      throw new Error(`${where(i)}: "${row[column] ?? ''}" is no time. Use ISO dates or seconds since the epoch.`);
    }
    return time;
  });
}

function readValues(rows: string[][], column: number, where: (row: number) => string): Float64Array {
  return Float64Array.from(rows, (row, i) => {
    const text = (row[column] ?? '').trim();
    const value = missing.test(text) ? NaN : Number(text);
    if (Number.isNaN(value) && !missing.test(text)) {
      throw new Error(`${where(i)}: "${text}" is no number. Leave a missing value empty.`);
    }
    return value;
  });
}

/** ms since the epoch, UTC where no zone is given; NaN for what is no time. */
function readTime(text: string): number {
  const trimmed = text.trim();
  if (/^-?\d+(\.\d+)?(e\+?\d+)?$/i.test(trimmed)) {
    return Math.abs(Number(trimmed)) > 1e11 ? Number(trimmed) : Number(trimmed) * 1000;
  }
  const date = /^(\d{4})[-/](\d\d)[-/](\d\d)(?:[ T](.+))?$/.exec(trimmed);
  if (!date) {
    return NaN;
  }
  const [, year, month, day, clock = '00:00:00'] = date;
  const zone = /(Z|[+-]\d\d:?\d\d)$/i.test(clock) ? '' : 'Z';
  return Date.parse(`${year}-${month}-${day}T${clock}${zone}`);
}
