import type { CheckResult, Outcome } from './check';
import {
  failShare,
  levels,
  levelShare,
  minEvaluatedShare,
  minScoredShare,
  passShare,
  type CheckId,
  type Level,
} from './weights';

/** What a score needs of a result. */
export type ScoredResult = Pick<CheckResult, 'check' | 'level' | 'weight' | 'outcome' | 'share'>;

/** How much of a level is as it should be. */
export interface LevelScore {
  level: Level;
  /** Share of the weight that could be evaluated, 0 to 1; NaN where less than half could. */
  share: number;
  isReached: boolean;
}

/** What results come to: of one service, of a team, or of the whole. */
export interface Score {
  /** 0 to 100, of what could be evaluated; NaN where less than a quarter could. */
  score: number;
  /** The highest level that is reached with all below; 0 = not even the first, NaN = nothing of the first could be evaluated. */
  level: number;
  levels: LevelScore[];
  /** Checks by what came of them. */
  counts: Record<Outcome, number>;
}

/** One check over everything that it looked at. */
interface SummedCheck {
  check: CheckId;
  level: Level;
  weight: number;
  outcome: Outcome;
  /** Mean over what could be evaluated; NaN where nothing could. */
  share: number;
}

/**
 * The score of results. Each check counts once, by the mean of what could be evaluated of it; what is unknown or does not
 * apply counts neither for nor against, and is counted beside.
 */
export function scoreResults(results: readonly ScoredResult[]): Score {
  const summed = sumChecks(results);
  const scored = levels.map((level) => scoreLevel(level, summed));
  const counts: Record<Outcome, number> = { passed: 0, partly: 0, failed: 0, unknown: 0, notApplicable: 0 };
  summed.forEach(({ outcome }) => counts[outcome]++);
  const score = hasEvaluated(summed, minScoredShare) ? 100 * weigh(summed) : NaN;
  return { score, level: findLevel(scored), levels: scored, counts };
}

/** Each check once. */
export function sumChecks(results: readonly ScoredResult[]): SummedCheck[] {
  const byCheck = new Map<CheckId, ScoredResult[]>();
  results.forEach((one) => {
    const known = byCheck.get(one.check) ?? [];
    known.push(one);
    byCheck.set(one.check, known);
  });
  return [...byCheck].map(([check, own]) => {
    const shares = own.flatMap(({ share }) => (share === undefined ? [] : [share]));
    const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    const { level, weight } = own[0];
    return { check, level, weight, share, outcome: chooseOutcome(share, own) };
  });
}

function chooseOutcome(share: number, results: readonly ScoredResult[]): Outcome {
  if (Number.isNaN(share)) {
    return results.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'notApplicable';
  }
  return share >= passShare ? 'passed' : share < failShare ? 'failed' : 'partly';
}

/** Of a level of which little could be evaluated nothing is said. */
function scoreLevel(level: Level, summed: readonly SummedCheck[]): LevelScore {
  const own = summed.filter((one) => one.level === level);
  const share = hasEvaluated(own, minEvaluatedShare) ? weigh(own) : NaN;
  return { level, share, isReached: share >= levelShare };
}

/** Whether of the weight that applies at least such a share could be evaluated. */
function hasEvaluated(summed: readonly SummedCheck[], minShare: number): boolean {
  const applying = summed.filter(({ outcome }) => outcome !== 'notApplicable');
  const evaluated = applying.filter(({ share }) => !Number.isNaN(share));
  return addWeights(evaluated) >= minShare * addWeights(applying);
}

function addWeights(summed: readonly SummedCheck[]): number {
  return summed.reduce((sum, { weight }) => sum + weight, 0);
}

/** Share of the weight of what could be evaluated; NaN where nothing could. */
function weigh(summed: readonly SummedCheck[]): number {
  const evaluated = summed.filter(({ share, weight }) => !Number.isNaN(share) && weight > 0);
  const all = addWeights(evaluated);
  return all > 0 ? evaluated.reduce((sum, { weight, share }) => sum + weight * share, 0) / all : NaN;
}

/** A level of which too little could be evaluated is not reached, and none above it. */
function findLevel(scored: readonly LevelScore[]): number {
  if (Number.isNaN(scored[0].share)) {
    return NaN;
  }
  const missed = scored.findIndex(({ isReached }) => !isReached);
  return missed < 0 ? scored.length : missed;
}
