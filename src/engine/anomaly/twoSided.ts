import { createRarity, learnSize, rarityOf, type Rarity } from './rarity';

/** Rarity of sizes upwards and downwards, apart: latencies rise further than they fall. Plain data. */
export interface TwoSided {
  up: Rarity;
  down: Rarity;
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

export function createTwoSided(): TwoSided {
  return { up: createRarity(), down: createRarity() };
}

/** The rarity of `statistic` on its side, with its sign, as far as what was seen can tell; then learns it. */
export function judgeAndLearn({ up, down }: TwoSided, statistic: number, { memory, heaviness }: Behaviour): number {
  const sign = statistic < 0 ? -1 : 1;
  const rarity = rarityOf(sign > 0 ? up : down, Math.abs(statistic), heaviness);
  const independent = up.seen / memory;
  learnSize(up, sign > 0 ? statistic : 0);
  learnSize(down, sign > 0 ? 0 : -statistic);
  return (sign * rarity * independent) / (independent + half);
}
