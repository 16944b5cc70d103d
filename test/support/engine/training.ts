import type { Training } from '../../../src/engine/training/training';

/** A training series of which everything was observed. */
export function training(values: number[], seasonLengths: number[] = []): Training {
  return { values: Float64Array.from(values), observed: new Uint8Array(values.length).fill(1), seasonLengths };
}
