import { calibrateNovelty, createPatternMiner, findSeverity, minute, type FirstSight } from '../../../src/engine';
import type { Block } from './planBlocks';
import type { TimedRecord } from './readRawLogs';

/** What a method says at a time, ms, of a pattern. */
export interface Alarm {
  time: number;
  pattern: string;
}

/** Lines so soon after the first one count, as in a query of log patterns. */
const beginning = 10 * minute;
/** The part of a baseline in which patterns are known to be new. */
const learningShare = 0.5;

interface Sight extends FirstSight {
  pattern: string;
  /** Times of its lines at the beginning. */
  times: number[];
}

/** Alarms about new patterns in the watched time, each as soon as its lines are enough; by what came before alone. */
export function findNewPatterns(
  { baselineFrom, watched }: Block,
  records: readonly TimedRecord[],
  rate: number
): Alarm[] {
  const sights = findSights(records);
  const length = watched.from - baselineFrom;
  return sights.flatMap(({ time, pattern, times, isError }) => {
    if (time < watched.from) {
      return [];
    }
    const from = time - learningShare * Math.min(length, time - baselineFrom);
    const known = sights.filter((one) => one.time >= from && one.time < time);
    const limit = calibrateNovelty({
      firstSeen: known.map((one) => until(one, time)),
      from,
      to: time,
      falseAlarmsPerWeek: rate,
    });
    const alarm = times[(isError ? limit.minErrorLines : limit.minLines) - 1];
    return alarm === undefined ? [] : [{ time: alarm, pattern }];
  });
}

/** What is known of a first sight at a time. */
function until({ times, ...sight }: Sight, time: number): FirstSight {
  return { ...sight, lines: times.filter((one) => one < time).length };
}

/** The first lines of each pattern, as a miner finds them that is fed line by line. */
function findSights(records: readonly TimedRecord[]): Sight[] {
  const miner = createPatternMiner();
  const sights = new Map<string, Sight>();
  for (const { time, text } of records) {
    miner.add(text);
    const found = miner.find(text);
    if (found) {
      const ids = [found.id, ...found.aliases];
      const known = ids.map((id) => sights.get(id)).find((one) => one !== undefined);
      if (known === undefined) {
        const severity = findSeverity(text);
        const isError = severity === 'error' || severity === 'critical';
        sights.set(found.id, { time, lines: 1, times: [time], isError, pattern: found.id });
      } else if (time < known.time + beginning) {
        known.times.push(time);
      }
    }
  }
  return [...sights.values()];
}
