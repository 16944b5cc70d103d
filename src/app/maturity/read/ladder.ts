import { levels, outcomes, type Finding, type LevelNumber, type OutcomeName } from './findings';
import type { Standing } from './standings';

/** How a level stands: behind us, the next to reach, beyond that, or not known. */
export type LevelState = 'reached' | 'next' | 'ahead' | 'unknown';

export type OutcomeCounts = Record<OutcomeName, number>;

export interface LevelSummary {
  level: LevelNumber;
  state: LevelState;
  counts: OutcomeCounts;
  /** How much of the evaluated weight passes, from 0 to 1; NaN where nothing was evaluated. */
  share: number;
}

/** How many findings came out how. */
export function countOutcomes(findings: readonly Finding[]): OutcomeCounts {
  const count = (wanted: OutcomeName) => findings.filter(({ outcome }) => outcome === wanted).length;
  return Object.fromEntries(outcomes.map((one) => [one, count(one)])) as OutcomeCounts;
}

/** The ladder as it is drawn, by what the assessment says of its subject: nothing is reached where it says nothing. */
export function summariseLevels(findings: readonly Finding[], standing: Standing | undefined): LevelSummary[] {
  const reached = standing?.level ?? NaN;
  let hasNext = false;
  return levels.map((level) => {
    const share = standing?.shares[level - 1] ?? NaN;
    const isNext = !(level <= reached) && !Number.isNaN(share) && !hasNext;
    hasNext ||= isNext;
    const counts = countOutcomes(findings.filter((one) => one.level === level));
    return { level, counts, share, state: findState(level <= reached, share, isNext) };
  });
}

function findState(isReached: boolean, share: number, isNext: boolean): LevelState {
  if (isReached) {
    return 'reached';
  }
  return Number.isNaN(share) ? 'unknown' : isNext ? 'next' : 'ahead';
}
