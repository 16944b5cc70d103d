import { findSeverity, groupRecords, severities, type Severity } from '../../../engine';
import type { SampledLine } from '../reading/sampledLine';

/** What one line, or the lines of one stack trace, tell. */
export interface LogRecord {
  /** ms. */
  time: number;
  /** All lines, by line breaks: the beginning, which tells what they say. */
  text: string;
  /** The entry that a filter sees of it: the first. */
  entry: string;
  labels: Record<string, string>;
  level: Severity | undefined;
  /** For how many records it stands, >= 1. */
  weight: number;
}

/** Characters of a record that patterns are found in. */
const maxCharacters = 1_000;

/** Labels that tell the level; Loki itself finds `detected_level`. */
const levelLabels = ['level', 'severity', 'detected_level'];

/** The records of lines in the order of their times: lines of one stream that follow each other may be one. */
export function readRecords(lines: readonly SampledLine[]): LogRecord[] {
  const streams = new Map<string, SampledLine[]>();
  for (const line of lines) {
    const key = JSON.stringify(line.labels);
    const stream = streams.get(key) ?? [];
    stream.push(line);
    streams.set(key, stream);
  }
  const records = [...streams.values()].flatMap((stream) => {
    const level = findLabelledLevel(stream[0].labels);
    return groupRecords(stream, ({ text }) => text).map((joined) => createRecord(joined, level));
  });
  return records.sort((a, b) => a.time - b.time);
}

function createRecord(joined: SampledLine[], labelled: Severity | undefined): LogRecord {
  const [{ time, text: entry, labels, weight }] = joined;
  const whole = joined.length === 1 ? entry : joined.map((line) => line.text).join('\n');
  const text = whole.slice(0, maxCharacters);
  return { time, text, entry, labels, weight, level: labelled ?? findSeverity(text) };
}

function findLabelledLevel(labels: Record<string, string>): Severity | undefined {
  const value = levelLabels.map((name) => labels[name]).find((one) => one !== undefined && one !== 'unknown');
  const level = value === undefined ? undefined : findSeverity(`level=${value}`);
  return level !== undefined && severities.includes(level) ? level : undefined;
}
