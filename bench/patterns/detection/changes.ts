import { createPatternMiner, minute, scanCounts, type CountScan } from '../../../src/engine';
import type { Alarm } from './novelty';
import type { Block } from './planBlocks';

/** Counts of a pattern of the baseline. */
export interface PatternCounts {
  pattern: string;
  values: Float64Array;
  /** Lines in the baseline. */
  known: number;
}

/** The step of counts over a baseline of seven days, and how many patterns are counted: as in a query of log patterns. */
export const step = 5 * minute;
const maxPatterns = 20;
/** Of these so many for patterns that are silent; the others are those with the most lines in the last hour. */
const maxSilent = 4;
const rangeRows = 12;

/** Counts of the patterns that were mined of the baseline, over the whole block. */
export function countPatterns({ records, baselineFrom, watched }: Block): PatternCounts[] {
  const miner = createPatternMiner();
  const baseline = records.filter(({ time }) => time < watched.from);
  baseline.forEach(({ text }) => miner.add(text));
  miner.read();
  const counts = new Map<string, PatternCounts>();
  for (const { time, text } of records) {
    const id = miner.find(text)?.id;
    if (id !== undefined) {
      const one = counts.get(id) ?? { pattern: id, values: emptyCounts({ baselineFrom, watched }), known: 0 };
      one.values[Math.floor((time - baselineFrom) / step)]++;
      one.known += time < watched.from ? 1 : 0;
      counts.set(id, one);
    }
  }
  return [...counts.values()];
}

export function emptyCounts({ baselineFrom, watched }: Pick<Block, 'baselineFrom' | 'watched'>): Float64Array {
  return new Float64Array(Math.ceil((watched.to - baselineFrom) / step));
}

const scans = new WeakMap<Float64Array, CountScan>();

/**
 * Alarms in the watched time about patterns that have more or fewer lines than usual, or none. At each time those are counted that a
 * query of the last hour counts.
 */
export function findChanges({ baselineFrom, watched }: Block, counts: readonly PatternCounts[], rate: number): Alarm[] {
  return counts.flatMap((one) => {
    const scan =
      scans.get(one.values) ??
      scanCounts({ start: baselineFrom, step, values: one.values }, rate / Math.min(maxPatterns, counts.length));
    scans.set(one.values, scan);
    return [...findBegins(scan.change), ...findBegins(scan.isVanished)].flatMap((row) => {
      const time = baselineFrom + (row + 1) * step;
      const isWatched = time >= watched.from && time < watched.to;
      return isWatched && isCounted(one, counts, row) ? [{ time, pattern: one.pattern }] : [];
    });
  });
}

/** Rows where marks begin. */
function findBegins(marks: ArrayLike<number>): number[] {
  return Array.from(marks).flatMap((mark, row) => (mark !== 0 && mark !== (marks[row - 1] ?? 0) ? [row] : []));
}

function isCounted(own: PatternCounts, counts: readonly PatternCounts[], row: number): boolean {
  const countNow = ({ values }: PatternCounts) =>
    values.subarray(Math.max(0, row + 1 - rangeRows), row + 1).reduce((sum, one) => sum + one, 0);
  const now = countNow(own);
  const before = counts.filter((one) => (now > 0 ? countNow(one) > now : one.known > own.known && countNow(one) === 0));
  return before.length < (now > 0 ? maxPatterns - maxSilent : maxSilent);
}
