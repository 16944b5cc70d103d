import type { LogLine } from '../../queries';
import { compareInstants, type Instant } from './instant';

/** Labels that many lines share; they may be known only after these. */
export interface LineStream {
  labels: Record<string, string>;
  /** The same with the level of single lines, by that. */
  levels?: Map<string, Record<string, string>>;
}

/** A line as it comes. */
export interface ArrivedLine extends Instant {
  text: string;
  stream: LineStream;
  /** Labels that say a level, where the stream has none of that name. */
  level?: Record<string, string>;
}

/** A line with the exact time that pages of lines are read by. */
export type TimedLine = LogLine & Instant;

/** Holds the newest of the lines that come, in any order, and not many more. */
export interface NewestLines {
  add(line: ArrivedLine): void;
  /** Lines that came. */
  count(): number;
  /** The newest first. */
  take(): TimedLine[];
}

/** Held before they are sorted: many, so that sorting is rare. */
const minUnsorted = 2_000;

export function createNewestLines(limit: number): NewestLines {
  let lines: ArrivedLine[] = [];
  let count = 0;
  const cut = () => {
    lines = lines.sort((a, b) => compareInstants(b, a)).slice(0, limit);
  };
  return {
    add(line) {
      count++;
      lines.push(line);
      if (lines.length >= limit + Math.max(minUnsorted, limit)) {
        cut();
      }
    },
    count: () => count,
    take() {
      cut();
      return lines.map(({ time, nanos, text, stream, level }) => ({
        time,
        nanos,
        text,
        labels: level ? addLevel(stream, level) : stream.labels,
      }));
    },
  };
}

/** The labels of a stream with those of a level; equal ones are one object. */
function addLevel(stream: LineStream, level: Record<string, string>): Record<string, string> {
  const levels = (stream.levels ??= new Map());
  const key = JSON.stringify(level);
  const known = levels.get(key);
  if (known) {
    return known;
  }
  const labels = { ...level, ...stream.labels };
  levels.set(key, labels);
  return labels;
}
