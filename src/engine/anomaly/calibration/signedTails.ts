import { createTail, findObservedSurprisal, findSurprisal, learnSize, type TailDistribution } from './tailDistribution';

export { findExceededSize } from './tailDistribution';

/** Tails of sizes upwards and downwards, apart: latencies rise further than they fall. Plain data. */
export interface SignedTails {
  up: TailDistribution;
  down: TailDistribution;
  /** The surprisal of the last statistic that as large ones before it allow; Infinity where there were none. */
  observed: number;
}

/** How a statistic behaves. */
export interface StatisticTraits {
  /** Observations that it is made of: the more, the fewer independent values have been seen. */
  memory: number;
  /** Least heaviness of its tail; 0 = as fitted. */
  heaviness: number;
}

/** Independent values whose surprisal is believed by half. */
const halfBeliefValues = 20;
/** Surprisals up to this are far below any alarm: what was observed of them is not looked up. */
const minLookedUpNats = 3;

export function createSignedTails(): SignedTails {
  return { up: createTail(), down: createTail(), observed: Infinity };
}

/**
 * The surprisal of `statistic` on its side, with its sign, as far as what was seen can tell; then learns it. It follows
 * the tail of earlier values; `observed` becomes what those that were as large say of it.
 */
export function learnSurprisal(sides: SignedTails, statistic: number, { memory, heaviness }: StatisticTraits): number {
  const { up, down } = sides;
  const sign = statistic < 0 ? -1 : 1;
  const side = sign > 0 ? up : down;
  const size = Math.abs(statistic);
  const surprisal = findSurprisal(side, size, heaviness);
  const independent = up.seen / memory;
  const belief = independent / (independent + halfBeliefValues);
  sides.observed = surprisal > minLookedUpNats ? belief * findObservedSurprisal(side, size, memory) : Infinity;
  learnSize(up, sign > 0 ? statistic : 0);
  learnSize(down, sign > 0 ? 0 : -statistic);
  return sign * surprisal * belief;
}
