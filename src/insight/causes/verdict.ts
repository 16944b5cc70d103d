import type { CauseVerdict } from './causeRanking';

/** A first service that scores less does not stand out. */
const minScore = 0.5;
/** A first service this far ahead of the second is clear: e times as unusual. */
const minClearMargin = 1;
/** Logistic regression of being right on the margin. */
const likelihoodBase = -1;
const likelihoodSlope = 2;
/** No system is known so well that more could be said. */
const maxLikelihood = 0.9;

/**
 * What scores, descending, come to: whether the first is clear, one of several, or does not stand out; and how likely it is the
 * cause, in (0, 0.9], where it stands out. The likelihood is fitted to incidents with all and with half of their signals and
 * with late onsets, so it is modest where all is known. It compares with incidents of other systems: of a system whose
 * faults show in no signal it says too much.
 */
export function assessScores([first = 0, second = 0]: readonly number[]): {
  verdict: CauseVerdict;
  likelihood: number | undefined;
} {
  if (first < minScore) {
    return { verdict: 'nothing stands out', likelihood: undefined };
  }
  const margin = first - second;
  const likelihood = Math.min(maxLikelihood, 1 / (1 + Math.exp(-likelihoodBase - likelihoodSlope * margin)));
  return { verdict: margin >= minClearMargin ? 'clear' : 'one of several', likelihood };
}
