/** How often a condition has been as evident before: what recurs is no news. Plain data. */
export interface Habituation {
  /** Evidence that was reached lately, fading; less than it is no news. */
  height: number;
  /** Earlier peaks that are held against the present one. */
  earlier: number;
  /** Counts of earlier peaks by evidence, in bins of equal ratio. */
  peaks: Float64Array;
}

const bins = 40;
const perDoubling = 3;
/** Earlier peaks of at least this share of the evidence are held against it. */
const alike = 0.6;
/** Share that the height keeps per observation. */
const fading = Math.exp(-1 / 120);
/** How much repetition takes from evidence, and from news: powers of the number of earlier peaks. */
const powers = { evidence: 0.25, news: 0.3 };
/** Beyond so many nats, more hardly counts: it is as good as certain. */
const certain = { evidence: 30, news: 9 };

export function createHabituation(): Habituation {
  return { height: 0, earlier: 0, peaks: new Float64Array(bins) };
}

/** Lets the height fade by one observation, at which nothing was found. */
export function fade(state: Habituation): void {
  state.height *= fading;
}

/**
 * What of `strength` (nats, >= 0) is news to a condition that counts with `weight`: 0 where as much was reached lately,
 * else lessened by certainty and repetition. Learns it.
 */
export function newsIn(state: Habituation, strength: number, weight: number): number {
  fade(state);
  if (!(strength > state.height)) {
    return 0;
  }
  state.height = strength;
  state.earlier = countAbove(state.peaks, alike * strength);
  state.peaks[binOf(strength)]++;
  return (weight * limited(strength, certain.news)) / (1 + state.earlier) ** powers.news;
}

/**
 * The evidence in `strength` (nats, >= 0), less what certainty and repetition take from it; `memory` earlier peaks
 * count as one, since a slow condition repeats itself.
 */
export function evidenceIn(
  { earlier }: Habituation,
  strength: number,
  { weight, memory }: { weight: number; memory: number }
): number {
  return limited(weight * strength, certain.evidence) / (1 + earlier / memory) ** powers.evidence;
}

function limited(nats: number, limit: number): number {
  return nats < limit ? nats : limit * (1 + 0.02 * Math.log(nats / limit));
}

function countAbove(peaks: Float64Array, evidence: number): number {
  const own = binOf(evidence);
  let count = 0.5 * peaks[own];
  for (let bin = own + 1; bin < bins; bin++) {
    count += peaks[bin];
  }
  return count;
}

function binOf(evidence: number): number {
  return Math.min(bins - 1, Math.max(0, Math.floor(perDoubling * Math.log2(evidence) + 3)));
}
