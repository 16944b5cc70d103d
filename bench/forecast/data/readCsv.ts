import { join } from 'node:path';
import type { Samples } from './samples';
import { readText } from './readText';

/** What a missing value may look like. */
const missing = /^(|na|nan|null|none)$/i;

/** Places of the columns; -1 where there is none. */
interface Columns {
  time: number;
  value: number;
  label: number;
}

interface Table {
  path: string;
  /** Line of the file that the first row stands in. */
  firstLine: number;
  columns: Columns;
  rows: string[][];
}

/**
 * The samples of a CSV: the column `value`, or the one after the times, or the only one. Times are in a column that begins
 * with time or date: ISO dates, or seconds or milliseconds since the epoch; labels in one that begins with label: 0 or 1.
 * Without a header the columns are time and value, or the value alone.
 * @throws Error naming the file, and the line where one cannot be read: where it is empty, has no value, or none of its
 * columns is known.
 */
export function readCsv(folder: string, file: string): Samples {
  const table = readTable(join(folder, file));
  const values = readValues(table);
  if (!values.some(Number.isFinite)) {
    throw new Error(`${table.path} has ${values.length} rows and no value in any of them. Remove it, or fill it.`);
  }
  return { name: file, times: readTimes(table), values, labels: readLabels(table) };
}

function readTable(path: string): Table {
  const lines = readText(path).replaceAll('"', '').trim().split(/\r?\n/);
  const header = lines[0].toLowerCase().split(',');
  const named = header.some((name) => Number.isNaN(readTime(name)) && !missing.test(name.trim()));
  const rows = named ? lines.slice(1) : lines;
  if (lines[0] === '' || rows.length === 0) {
    throw new Error(`${path} is empty: it has no row. Remove it, or fill it with rows of timestamp,value.`);
  }
  const bare = header.length > 1 ? { time: 0, value: 1, label: -1 } : { time: -1, value: 0, label: -1 };
  return {
    path,
    firstLine: named ? 2 : 1,
    columns: named ? findColumns(path, header) : bare,
    rows: rows.map((line) => line.split(',')),
  };
}

function findColumns(path: string, header: string[]): Columns {
  const find = (title: RegExp) => header.findIndex((name) => title.test(name.trim()));
  const time = find(/^(time|date|ds$)/);
  const label = find(/^label/);
  const named = find(/^value$/);
  const value = named >= 0 ? named : time + 1;
  const known = named >= 0 || time >= 0 || header.length === 1;
  if (!known || value === label || value >= header.length) {
    throw new Error(
      `${path} has the columns ${header.join(', ')}: which are times and values? Name them timestamp and value (and label).`
    );
  }
  return { time, value, label };
}

function readTimes({ rows, columns, ...table }: Table): Float64Array | undefined {
  if (columns.time < 0) {
    return undefined;
  }
  return Float64Array.from(rows, (row, i) => {
    const time = readTime(row[columns.time] ?? '');
    if (Number.isNaN(time)) {
      throw new Error(
        `${where(table, i)}: "${row[columns.time] ?? ''}" is no time. Use ISO dates or seconds since the epoch.`
      );
    }
    return time;
  });
}

function readValues({ rows, columns, ...table }: Table): Float64Array {
  return Float64Array.from(rows, (row, i) => {
    const text = (row[columns.value] ?? '').trim();
    const value = missing.test(text) ? NaN : Number(text);
    if (Number.isNaN(value) && !missing.test(text)) {
      throw new Error(`${where(table, i)}: "${text}" is no number. Leave a missing value empty.`);
    }
    return value;
  });
}

function readLabels({ rows, columns, ...table }: Table): Uint8Array | undefined {
  if (columns.label < 0) {
    return undefined;
  }
  return Uint8Array.from(rows, (row, i) => {
    const label = Number(row[columns.label]);
    if (label !== 0 && label !== 1) {
      throw new Error(
        `${where(table, i)}: the label is "${row[columns.label] ?? ''}". Use 1 where a value is anomalous, else 0.`
      );
    }
    return label;
  });
}

function where({ path, firstLine }: Pick<Table, 'path' | 'firstLine'>, row: number): string {
  return `${path}, line ${row + firstLine}`;
}

/** ms since the epoch, UTC where no zone is given; NaN for what is no time. */
export function readTime(text: string): number {
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
