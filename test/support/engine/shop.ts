import type { Series } from '../../../src/engine/types';
import { hour } from '../../../src/engine';

/** A reproducible uniform disturbance in [-0.5, 0.5). */
export function disturbance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647 - 0.5;
  };
}

/** Hours of a shop's traffic, from a Thursday 00:00 UTC: a day, a quieter weekend and a disturbance. */
export function shop(count = 504, noise = 20): Series {
  const random = disturbance(1);
  const values = Float64Array.from({ length: count }, (_, i) => {
    const weekend = Math.floor(i / 24) % 7 >= 5 ? 0.6 : 1;
    return 200 + 100 * weekend * Math.sin((i * 2 * Math.PI) / 24) + noise * random();
  });
  return { start: 0, step: hour, values };
}
