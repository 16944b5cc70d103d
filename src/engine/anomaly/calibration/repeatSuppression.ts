/** How often a statistic has been as evident before: what recurs is not novel. Plain data. */
export interface RepeatSuppression {
  /** Evidence that was reached lately, fading; less than it is not novel. */
  height: number;
  /** Earlier peaks that are held against the present one. */
  earlier: number;
  /** Counts of earlier peaks by evidence, in bins of equal ratio. */
  peaks: Float64Array;
}

const binCount = 40;
const binsPerDoubling = 3;
/** Earlier peaks of at least this share of the evidence are held against it. */
const similarShare = 0.6;
/** Share that the height keeps per observation. */
const decay = Math.exp(-1 / 120);
/** How much repetition takes from evidence, and from novelty: powers of the number of earlier peaks. */
const powers = { evidence: 0.25, novelty: 0.3 };
/** Beyond so many nats, more hardly counts: it is as good as certainNats. */
const certainNats = { evidence: 30, novelty: 9 };

export function createSuppression(): RepeatSuppression {
  return { height: 0, earlier: 0, peaks: new Float64Array(binCount) };
}

/** Lets the height fade by one observation, at which nothing was found. */
export function fade(state: RepeatSuppression): void {
  state.height *= decay;
}

/**
 * The novelty in `strength` (nats, >= 0) of a statistic that counts with `weight`: 0 where as much was reached lately,
 * else lessened by certainty and repetition. Learns it.
 */
export function learnNovelty(state: RepeatSuppression, strength: number, weight: number): number {
  fade(state);
  if (!(strength > state.height)) {
    return 0;
  }
  state.height = strength;
  state.earlier = countAbove(state.peaks, similarShare * strength);
  state.peaks[findBin(strength)]++;
  return (weight * limitNats(strength, certainNats.novelty)) / (1 + state.earlier) ** powers.novelty;
}

/**
 * The evidence in `strength` (nats, >= 0), less what certainty and repetition take from it; `peakMemory` earlier
 * peaks count as one, since a slow statistic repeats itself.
 */
export function suppressEvidence(
  { earlier }: RepeatSuppression,
  strength: number,
  { weight, peakMemory }: { weight: number; peakMemory: number }
): number {
  return limitNats(weight * strength, certainNats.evidence) / (1 + earlier / peakMemory) ** powers.evidence;
}

function limitNats(nats: number, limit: number): number {
  return nats < limit ? nats : limit * (1 + 0.02 * Math.log(nats / limit));
}

function countAbove(peaks: Float64Array, evidence: number): number {
  const own = findBin(evidence);
  let count = 0.5 * peaks[own];
  for (let bin = own + 1; bin < binCount; bin++) {
    count += peaks[bin];
  }
  return count;
}

function findBin(evidence: number): number {
  return Math.min(binCount - 1, Math.max(0, Math.floor(binsPerDoubling * Math.log2(evidence) + 3)));
}
