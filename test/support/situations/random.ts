import { disturbance } from '../engine/shop';

/** Reproducible draws. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** Of mean 0 and deviation 1. */
  normal(): number;
  /** A count of this mean, below 500. */
  count(mean: number): number;
}

export function createRandom(seed: number): Random {
  const draw = disturbance(seed * 7919 + 1);
  const uniform = () => draw() + 0.5;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    count(mean) {
      let n = -1;
      for (let product = 1; product > Math.exp(-mean); n++) {
        product *= uniform();
      }
      return n;
    },
  };
}
