import { calibrateNovelty, minute, type NoveltyLimit, type Severity, type TimeRange } from '../../../engine';
import type { MinedPattern, Occurrences } from '../mining/minePatterns';

/** Lines so soon after the first one tell how a pattern begins, ms. */
const beginning = 10 * minute;
/** The part of a baseline in which patterns are known to be new: what was before it tells which are not. */
const learningShare = 0.5;

const errors: ReadonlySet<Severity | undefined> = new Set<Severity | undefined>(['error', 'critical']);

/**
 * How many lines something new must have at first to be more than the novelty of these logs: by the patterns of the baseline, and
 * how these began.
 */
export function learnNovelty(
  patterns: readonly MinedPattern[],
  { from, to }: TimeRange,
  falseAlarmsPerWeek: number
): NoveltyLimit {
  const middle = from + learningShare * (to - from);
  const firstSeen = patterns.flatMap(({ baseline, level }) =>
    baseline.times.length > 0 && baseline.times[0] >= middle
      ? [{ time: baseline.times[0], lines: countBeginning(baseline), isError: errors.has(level) }]
      : []
  );
  return calibrateNovelty({ firstSeen, from: middle, to, falseAlarmsPerWeek });
}

/** Whether a new pattern is more than usual novelty. */
export function isNotable({ range, level }: Pick<MinedPattern, 'range' | 'level'>, limit: NoveltyLimit): boolean {
  return countBeginning(range) >= (errors.has(level) ? limit.minErrorLines : limit.minLines);
}

function countBeginning({ times, weights }: Occurrences): number {
  const end = times[0] + beginning;
  return times.reduce((sum, time, i) => (time < end ? sum + weights[i] : sum), 0);
}
