import { createRarity, learnSize, observedRarityOf, rarityOf, type Rarity } from './rarity';

/** Rarity of sizes upwards and downwards, apart: latencies rise further than they fall. Plain data. */
export interface TwoSided {
  up: Rarity;
  down: Rarity;
  /** The rarity of the last statistic that as large ones before it allow; Infinity where there were none. */
  observed: number;
}

/** How a statistic behaves. */
export interface Behaviour {
  /** Observations that it is made of: the more, the fewer independent values have been seen. */
  memory: number;
  /** Least heaviness of its tail; 0 = as fitted. */
  heaviness: number;
}

/** Independent values whose rarity is believed by half. */
const half = 20;
/** Rarities up to this are far below any alarm: what was observed of them is not looked up. */
const common = 3;

export function createTwoSided(): TwoSided {
  return { up: createRarity(), down: createRarity(), observed: Infinity };
}

/**
 * The rarity of `statistic` on its side, with its sign, as far as what was seen can tell; then learns it. It follows the
 * tail of earlier values; `observed` becomes what those that were as large say of it.
 */
export function judgeAndLearn(sides: TwoSided, statistic: number, { memory, heaviness }: Behaviour): number {
  const { up, down } = sides;
  const sign = statistic < 0 ? -1 : 1;
  const side = sign > 0 ? up : down;
  const size = Math.abs(statistic);
  const rarity = rarityOf(side, size, heaviness);
  const independent = up.seen / memory;
  const belief = independent / (independent + half);
  sides.observed = rarity > common ? belief * observedRarityOf(side, size, memory) : Infinity;
  learnSize(up, sign > 0 ? statistic : 0);
  learnSize(down, sign > 0 ? 0 : -statistic);
  return sign * rarity * belief;
}
