import type { Line } from '../store/lineStore';

/** What a query has cost, for the statistics of its answer. */
export interface Work {
  lines: number;
  bytes: number;
  passed: number;
}

export function createWork(): Work {
  return { lines: 0, bytes: 0, passed: 0 };
}

/** Whether a line passes; it counts as read. */
export function passesCounted(line: Line, passes: (text: string) => boolean, work: Work): boolean {
  work.lines++;
  work.bytes += line.bytes;
  const isIn = passes(line.text);
  work.passed += isIn ? 1 : 0;
  return isIn;
}
