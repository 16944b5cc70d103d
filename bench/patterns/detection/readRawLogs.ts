import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { joinRecords, type TimeRange } from '../../../src/engine';
import { listFiles } from '../readLogSets';
import { parseTime } from './parseTime';

/** A record of a log and its time, ms. */
export interface TimedRecord {
  time: number;
  text: string;
}

/** One log, taken for a service. */
export interface RawLog {
  name: string;
  /** In the order of time. */
  records: TimedRecord[];
  /** When something is known to have happened. */
  incidents: TimeRange[];
}

const logFile = /\.log(?:\.gz)?$/;
/** Lines of which so many have a time are a log with times. */
const minTimedShare = 0.5;
const minRecords = 50;

/** Every `*.log` and `*.log.gz` below a folder whose lines have times, by name; and which have none. */
export function readRawLogs(folder: string): { logs: RawLog[]; withoutTimes: string[] } {
  const logs: RawLog[] = [];
  const withoutTimes: string[] = [];
  for (const path of listFiles(folder, logFile)) {
    const name = basename(path).replace(logFile, '').replace(/_2k$/, '');
    const records = toRecords(readLines(path));
    if (records.length < minRecords) {
      withoutTimes.push(name);
    } else {
      logs.push({ name, records, incidents: readIncidents(path) });
    }
  }
  return { logs, withoutTimes };
}

function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split(/\r?\n/);
}

/** Records with the time of their first line; none where most lines have no time. */
function toRecords(lines: string[]): TimedRecord[] {
  const joined = joinRecords(lines.filter((line) => line.trim() !== ''));
  const records = joined.flatMap((text) => {
    const time = parseTime(text);
    return time === undefined ? [] : [{ time, text }];
  });
  return records.length < minTimedShare * joined.length ? [] : records.sort((a, b) => a.time - b.time);
}

/** What `events.json` beside a log says of the device that the file is named after. */
function readIncidents(path: string): TimeRange[] {
  const file = join(dirname(path), 'events.json');
  if (!existsSync(file)) {
    return [];
  }
  const events = JSON.parse(readFileSync(file, 'utf8')) as Array<{
    device: string;
    start_pdt: string;
    start: number;
    end: number;
  }>;
  const own = events.filter(({ device }) => basename(path).startsWith(`${device}.`));
  // Lines have local time, as `start_pdt` does.
  return own.map(({ start_pdt, start, end }) => {
    const from = parseTime(start_pdt) ?? 1000 * start;
    return { from, to: from + 1000 * (end - start) };
  });
}
