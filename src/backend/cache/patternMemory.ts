import type { KnownPatterns, PatternMemory } from '../../insight';
import { createLru, type Lru, type Owner } from './lru';

/** The patterns of logs that were found, by whose they are. */
export interface PatternMemories {
  open(scope: string, owner: Owner): PatternMemory;
  shrink(share: number): void;
}

export function createPatternMemories({ maxBytes = Infinity }: { maxBytes?: number }): PatternMemories {
  const known: Lru<KnownPatterns> = createLru({ maxBytes, sizeOf: measureKnown });
  return {
    open: (scope, owner) => ({
      get: (key) => known.get(`${scope} ${key}`),
      set: (key, patterns) => known.set(`${scope} ${key}`, patterns, owner),
    }),
    shrink: (share) => known.shrink(share),
  };
}

/** Roughly, in bytes. */
function measureKnown({ state, filters }: KnownPatterns): number {
  const ofPatterns = state.patterns.reduce(
    (sum, { tokens, aliases }) =>
      sum + 200 + 16 * aliases.length + tokens.reduce((all, token) => all + 16 + 2 * token.length, 0),
    0
  );
  const ofFilters = [...filters.values()].reduce((sum, { tokens }) => sum + 100 + 4 * tokens.length, 0);
  return ofPatterns + ofFilters;
}
