import { normalQuantile } from '../math/normal';

/** Whether a difference is more than noise: of a score of which less is better. */
export type Verdict = 'better' | 'worse' | 'noise' | 'unknown';

/** A score of one and of another forecast at the same times. */
export interface PairedDifference {
  /** Times at which both are known. */
  count: number;
  /** Means over them; NaN where there are none. */
  before: number;
  after: number;
  verdict: Verdict;
}

/** Fewer pairs show nothing. */
const minPairs = 8;
const defaultAlpha = 0.05;
/** Smaller differences, as a share of the score, do not matter. */
const minShare = 0.01;

/**
 * Compares scores of forecasts made at the same times, one after the other, by the test of Diebold and Mariano (1995) with the
 * correction for few times of Harvey, Leybourne and Newbold (1997); neighbours may hang together. `alpha` is the probability of a
 * verdict where there is no difference.
 */
export function comparePaired(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  alpha = defaultAlpha
): PairedDifference {
  const known = Array.from({ length: Math.min(before.length, after.length) }, (_, i) => i).filter(
    (i) => Number.isFinite(before[i]) && Number.isFinite(after[i])
  );
  const count = known.length;
  const mean = (pick: (i: number) => number) => known.reduce((sum, i) => sum + pick(i), 0) / count;
  const means = { before: mean((i) => before[i]), after: mean((i) => after[i]) };
  const differences = known.map((i) => after[i] - before[i]);
  return { count, ...means, verdict: count < minPairs ? 'unknown' : decide(differences, means, alpha) };
}

function decide(differences: number[], { before, after }: { before: number; after: number }, alpha: number): Verdict {
  const difference = after - before;
  const isSmall = Math.abs(difference) <= minShare * Math.max(Math.abs(before), Math.abs(after));
  if (isSmall || Math.abs(measureStatistic(differences)) <= studentQuantile(1 - alpha / 2, differences.length - 1)) {
    return 'noise';
  }
  return difference < 0 ? 'better' : 'worse';
}

/** The mean in its standard errors, neighbours' covariance with half its weight (Newey and West, 1987). */
function measureStatistic(differences: readonly number[]): number {
  const count = differences.length;
  const mean = differences.reduce((sum, one) => sum + one, 0) / count;
  const covariance = (lag: number) =>
    differences.slice(lag).reduce((sum, one, i) => sum + (one - mean) * (differences[i] - mean), 0) / count;
  const own = covariance(0);
  const variance = Math.max(own + covariance(1), own / 2);
  // Two steps of neighbours: h = 2.
  const correction = Math.sqrt((count + 1 - 4 + 2 / count) / count);
  return variance > 0 ? (correction * mean) / Math.sqrt(variance / count) : Math.sign(mean) * Infinity;
}

/** Student's quantile by the expansion of Cornish and Fisher, within a percent from seven degrees of freedom on. */
function studentQuantile(probability: number, degrees: number): number {
  const z = normalQuantile(probability);
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}
