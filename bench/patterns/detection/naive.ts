import { createPatternMiner } from '../../../src/engine';
import { step, type PatternCounts } from './changes';
import type { Alarm } from './novelty';
import type { Block } from './planBlocks';
import type { TimedRecord } from './readRawLogs';

/** Each pattern that is new, whatever its lines: what a search for "first seen" finds. */
export function findFirstSeen({ watched }: Block, records: readonly TimedRecord[]): Alarm[] {
  const miner = createPatternMiner();
  const seen = new Set<string>();
  return records.flatMap(({ time, text }) => {
    miner.add(text);
    const found = miner.find(text);
    const isNew = found !== undefined && ![found.id, ...found.aliases].some((id) => seen.has(id));
    seen.add(found?.id ?? '');
    return isNew && time >= watched.from ? [{ time, pattern: found.id }] : [];
  });
}

/** Counts beyond three standard deviations of the baseline, and silences longer than the longest in it. */
export function findThreeSigma({ baselineFrom, watched }: Block, counts: readonly PatternCounts[]): Alarm[] {
  const first = Math.floor((watched.from - baselineFrom) / step);
  return counts.flatMap(({ pattern, values }) => {
    const past = values.subarray(0, first);
    const mean = past.reduce((sum, one) => sum + one, 0) / past.length;
    const deviation = Math.sqrt(past.reduce((sum, one) => sum + (one - mean) ** 2, 0) / past.length);
    let [silence, longest, before] = [0, 0, false];
    return Array.from(values).flatMap((value, row) => {
      silence = value > 0 ? 0 : silence + 1;
      longest = row < first ? Math.max(longest, silence) : longest;
      const isUnusual = value > mean + 3 * deviation || silence > longest;
      const isAlarm = row >= first && isUnusual && !before;
      before = isUnusual;
      return isAlarm ? [{ time: baselineFrom + (row + 1) * step, pattern }] : [];
    });
  });
}
