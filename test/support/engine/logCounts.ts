import { day, type Series } from '../../../src/engine';

/** Uniform numbers on [0, 1) of a seed (mulberry32). */
export function uniform(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface CountModel {
  step: number;
  length: number;
  /** Batches per step, and how far they swing in a day, as a share. */
  rate: number;
  swing?: number;
  /** Lines of a batch at most: 1 = a Poisson process. */
  maxBatch?: number;
  seed: number;
}

/** Lines per step of a process without any incident: Poisson batches of uniform size. */
export function logCounts({ step, length, rate, swing = 0, maxBatch = 1, seed }: CountModel): Series {
  const random = uniform(seed);
  const values = Float64Array.from({ length }, (_, row) => {
    const batches = drawPoisson(rate * (1 + swing * Math.sin((2 * Math.PI * row * step) / day)), random);
    return Array.from({ length: batches }, () => 1 + Math.floor(maxBatch * random())).reduce(
      (sum, one) => sum + one,
      0
    );
  });
  return { start: 0, step, values };
}

function drawPoisson(mean: number, random: () => number): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > end; product *= random()) {
    count++;
  }
  return count;
}
