import type { Pattern } from './pattern';
import { createPatternStore, type StoredPattern } from './patternStore';
import { maskLine } from './redact/redactLine';
import { tokenizeLine } from './tokens/tokenizeLine';

/** Patterns that are kept at most; lines of further ones are counted and no more. */
const defaultMaxPatterns = 10_000;
/** Masked lines whose pattern is remembered, so that they are found without looking. */
const maxRemembered = 50_000;

/** Characters of a line that are looked at for secrets. */
const maxLineLength = 4096;

/** What a miner knows, as plain data. */
export interface MinerState {
  /** The oldest first. */
  patterns: Pattern[];
  /** Lines that were of more patterns than are kept. */
  unmatched: number;
}

/** Finds the patterns of lines as they come. */
export interface PatternMiner {
  /** Takes a line, or several equal ones. */
  add(line: string, count?: number): void;
  /** The pattern of a line among those that are known now; undefined where there is none. */
  find(line: string): Pattern | undefined;
  /** What was found so far. */
  read(): MinerState;
}

/**
 * A miner without any knowledge, or with what an earlier one knew. Lines are masked and split (see tokenizeLine), found by
 * their length and words among the patterns, as in Drain's tree (He et al., 2017), and new patterns are merged with those of
 * their length (see mergeRows) as they pile up. Secrets and what identifies persons (see secretForms) are values. What it keeps is bounded, and depends on nothing but the lines and their order.
 */
export function createPatternMiner({
  state = { patterns: [], unmatched: 0 },
  maxPatterns = defaultMaxPatterns,
}: { state?: MinerState; maxPatterns?: number } = {}): PatternMiner {
  const store = createPatternStore();
  state.patterns.forEach(store.add);
  const remembered = new Map<string, StoredPattern>();
  let { unmatched } = state;
  let size = store.size;

  const merge = (when: 'due' | 'always') => {
    if (store.merge(when)) {
      remembered.clear();
      size = store.size;
    }
  };
  const addPattern = (tokens: readonly string[], count: number) => {
    if (size >= maxPatterns) {
      merge('always');
    }
    if (size >= maxPatterns) {
      unmatched += count;
      return;
    }
    store.add({ tokens, count });
    size++;
    merge('due');
  };

  return {
    add(line, count = 1) {
      const tokens = tokenizeLine(line);
      const text = tokens.join(' ');
      const known = remembered.get(text) ?? store.find(tokens) ?? store.find(tokenizeSafely(line));
      if (known === undefined) {
        addPattern(tokenizeSafely(line), count);
        return;
      }
      known.count += count;
      if (remembered.size < maxRemembered) {
        remembered.set(text, known);
      }
    },
    find: (line) => store.find(tokenizeLine(line)) ?? store.find(tokenizeSafely(line)),
    read() {
      merge('always');
      return { patterns: store.list().map(({ order: _, ...pattern }) => pattern), unmatched };
    },
  };
}

/** The tokens of a line in which secrets and what identifies persons are values: no pattern is made of others. */
function tokenizeSafely(line: string): string[] {
  return tokenizeLine(maskLine(line.slice(0, maxLineLength), '0'));
}
