import { createTail, findExceededSize, findSurprisal, learnSize, type TailDistribution } from './tailDistribution';

/** Tails of sizes upwards and downwards, apart: latencies rise further than they fall. Plain data. */
export interface SizeTails {
  up: TailDistribution;
  down: TailDistribution;
}

/** What the evidence in a size depends on besides its own past. */
export interface EvidenceScale {
  /** Part of the evidence that comes from the series' own past; the rest is that of every series. */
  ownShare: number;
  /** Evidence that an alarm needs, nats. */
  needed: number;
  /** Sizes that are remembered. */
  memory: number;
}

/**
 * The tail that every series shares: a size of one spread beyond the range has a probability of e^-4, and larger ones that
 * of a Pareto distribution with index 2. A tail of its own alone does not compare across series.
 */
const commonTail = { atOne: 4, perLog: 2 };
/** Values after which evidence is believed by half. */
const halfBeliefValues = 15;

export function createSizeTails(): SizeTails {
  return { up: createTail(), down: createTail() };
}

/** Nats of the common tail in a size >= 0, in spreads. */
export function findCommonEvidence(size: number): number {
  return size > 0 ? Math.max(0, commonTail.atOne + commonTail.perLog * Math.log(size)) : 0;
}

/** Evidence as far as `seen` values allow to believe it. */
export function believe(evidence: number, seen: number): number {
  return (evidence * seen) / (seen + halfBeliefValues);
}

/**
 * The evidence in a signed size, in spreads, with its sign: partly how rare it is in the series' own past, partly the
 * common tail. Then learns it; sizes beyond those of an alarm count as one of an alarm.
 */
export function weighSize(tails: SizeTails, size: number, { ownShare, needed, memory }: EvidenceScale): number {
  const sign = size < 0 ? -1 : 1;
  const tail = sign > 0 ? tails.up : tails.down;
  const length = Math.abs(size);
  const own = length > 0 && ownShare > 0 ? findSurprisal(tail, length) : 0;
  const evidence = believe(ownShare * own + (1 - ownShare) * findCommonEvidence(length), tail.seen);
  const learnt = evidence > needed ? Math.min(length, findAlarmSize(tail, needed)) : length;
  learnSize(tails.up, sign > 0 ? learnt : 0, memory);
  learnSize(tails.down, sign > 0 ? 0 : learnt, memory);
  return sign * evidence;
}

function findAlarmSize({ start }: TailDistribution, needed: number): number {
  return Math.max(2 * start, Math.exp((needed - commonTail.atOne) / commonTail.perLog));
}

/** Sizes that are exceeded with `probability` on each side. */
export function findBand({ up, down }: SizeTails, probability: number): { lower: number; upper: number } {
  return { lower: findExceededSize(down, probability), upper: findExceededSize(up, probability) };
}
