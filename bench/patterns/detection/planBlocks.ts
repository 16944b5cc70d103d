import { day, type TimeRange } from '../../../src/engine';
import type { RawLog, TimedRecord } from './readRawLogs';

/** A stretch of a log: what a system knows before it is watched, and then. */
export interface Block {
  /** From the begin of the baseline on. */
  records: TimedRecord[];
  baselineFrom: number;
  /** The watched time. */
  watched: TimeRange;
  incidents: TimeRange[];
}

/** The baseline of a query of log patterns, and as long a watched time. */
const baseline = 7 * day;
/** Blocks of a log at most, spread over it. */
const maxBlocks = 8;
/** A log that is watched for less says nothing of alarms a week. */
export const minWatched = 2 * day;

/** The blocks of a log; a log of less than two weeks is halved. Of those that overlap nothing is watched twice. */
export function planBlocks({ records, incidents }: RawLog): Block[] {
  const first = records[0].time;
  const end = records[records.length - 1].time + 1;
  const half = Math.min(baseline, (end - first) / 2);
  const room = Math.max(1, Math.floor((end - first - half) / half));
  const count = Math.min(maxBlocks, room);
  return Array.from({ length: count }, (_, i) => {
    const baselineFrom = first + Math.floor((i * room) / count) * half;
    const watched = { from: baselineFrom + half, to: baselineFrom + 2 * half };
    return {
      records: records.filter(({ time }) => time >= baselineFrom && time < watched.to),
      baselineFrom,
      watched,
      incidents: incidents.filter(({ from, to }) => to >= watched.from && from < watched.to),
    };
  });
}
