import type { LoadPoints } from '../../../src/capacity';

/** What one service of a recorded system bore, and what it used meanwhile. */
export interface Pair extends LoadPoints {
  name: string;
}

/** Pairs of one set. */
export interface PairSet {
  set: string;
  pairs: Pair[];
}

/** Rows without which a pair says nothing, and values that are all alike. */
const minRows = 100;

/** The pairs that have rows enough, and loads and values that vary. */
export function keepUseful(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(({ load, value }) => {
    const known = [...load.keys()].filter((i) => Number.isFinite(load[i]) && Number.isFinite(value[i]));
    return known.length >= minRows && varies(known.map((i) => load[i])) && varies(known.map((i) => value[i]));
  });
}

function varies(values: number[]): boolean {
  return new Set(values).size > 20;
}
