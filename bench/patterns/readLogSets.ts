import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Lines of which it is known which belong together. */
export interface LogSet {
  name: string;
  /** What a miner is given: messages without their headers. */
  lines: string[];
  /** The event of each line, and its template with `<*>` for variables. */
  events: string[];
  templates: string[];
}

const structured = /_structured\.csv$/;

/** The sets of a folder in loghub's shape. @throws Error where there is none, or one that cannot be read. */
export function readLogSets(folder: string): LogSet[] {
  const sets = listFiles(folder, structured).map(readLogSet);
  if (sets.length === 0) {
    throw new Error(`${folder} has no *_structured.csv, neither itself nor below. Give a folder in loghub's shape.`);
  }
  return sets.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readLogSet(path: string): LogSet {
  const [head, ...rows] = splitCsv(readFileSync(path, 'utf8'));
  const [content, event, template] = ['Content', 'EventId', 'EventTemplate'].map((column) => head.indexOf(column));
  if (content < 0 || event < 0 || template < 0) {
    throw new Error(`${path} has the columns ${head.join(', ')}; it needs Content, EventId and EventTemplate.`);
  }
  const whole = rows.filter((row) => row.length === head.length);
  return {
    name: basename(path)
      .replace(structured, '')
      .replace(/_2k\.log$/, '')
      .replace(/_full\.log$/, ''),
    lines: whole.map((row) => row[content]),
    events: whole.map((row) => row[event]),
    templates: whole.map((row) => row[template]),
  };
}

/** The paths of all files below a folder whose names fit, in the order of names. */
export function listFiles(folder: string, name: RegExp): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const path = join(folder, file);
      return statSync(path).isDirectory() ? listFiles(path, name) : name.test(file) ? [path] : [];
    });
}

/** Rows of RFC 4180. */
export function splitCsv(text: string): string[][] {
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const [, value, end] = cell.exec(text) ?? ['', '', ''];
    rows[rows.length - 1].push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end !== ',') {
      rows.push([]);
    }
  }
  return rows.filter((row) => row.length > 0);
}
