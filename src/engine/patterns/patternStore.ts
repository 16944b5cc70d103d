import { matchesPattern } from './matchesPattern';
import { mergeRows } from './merge/mergeRows';
import { createPatternId, type Pattern } from './pattern';

/** New patterns of a length after which those of that length are merged: so many, or this share of them. */
const minNewPatterns = 16;
const minNewShare = 0.2;

/** A pattern that is being counted. */
export interface StoredPattern extends Pattern {
  aliases: string[];
  /** Its position in the order of first sight. */
  order: number;
}

/** Patterns by the number of their tokens. */
export interface PatternStore {
  readonly size: number;
  /** The oldest pattern that tokens are of. */
  find(tokens: readonly string[]): StoredPattern | undefined;
  /** Adds a pattern of these tokens alone, or one that was known before. */
  add(pattern: { tokens: readonly string[]; count: number } & Partial<Pattern>): StoredPattern;
  /** Merges what piled up; true where patterns became fewer, so that those handed out before may be gone. */
  merge(when: 'due' | 'always'): boolean;
  /** The oldest first. */
  list(): StoredPattern[];
}

interface Leaf {
  patterns: StoredPattern[];
  /** How many came since they were merged last. */
  added: number;
}

export function createPatternStore(): PatternStore {
  const leaves = new Map<number, Leaf>();
  let nextOrder = 0;
  const list = () => [...leaves.values()].flatMap(({ patterns }) => patterns).sort((a, b) => a.order - b.order);
  return {
    get size() {
      return [...leaves.values()].reduce((sum, { patterns }) => sum + patterns.length, 0);
    },
    find: (tokens) => leaves.get(tokens.length)?.patterns.find((pattern) => matchesPattern(tokens, pattern.tokens)),
    add({ tokens, count, id = createPatternId(tokens), aliases = [] }) {
      const leaf = leaves.get(tokens.length) ?? { patterns: [], added: 0 };
      const pattern = { id, tokens, count, aliases: [...aliases], order: nextOrder++ };
      leaf.patterns.push(pattern);
      leaf.added++;
      leaves.set(tokens.length, leaf);
      return pattern;
    },
    merge(when) {
      const due = [...leaves.values()].filter((leaf) => leaf.added > 0 && (when === 'always' || isDue(leaf)));
      return due.map(mergeLeaf).some(Boolean);
    },
    list,
  };
}

function isDue({ added, patterns }: Leaf): boolean {
  return added >= Math.max(minNewPatterns, minNewShare * patterns.length);
}

function mergeLeaf(leaf: Leaf): boolean {
  const before = leaf.patterns.length;
  const rows = mergeRows(leaf.patterns.map((pattern) => ({ tokens: pattern.tokens, members: [pattern] })));
  leaf.patterns = rows.map(({ tokens, members }) =>
    members.length === 1 ? members[0] : joinPatterns(tokens, members)
  );
  leaf.added = 0;
  return leaf.patterns.length < before;
}

/** One pattern of several: with the id of the oldest, and those of the others as aliases. */
function joinPatterns(tokens: readonly string[], patterns: readonly StoredPattern[]): StoredPattern {
  const [oldest, ...others] = [...patterns].sort((a, b) => a.order - b.order);
  const count = patterns.reduce((sum, one) => sum + one.count, 0);
  return {
    ...oldest,
    tokens,
    count,
    aliases: [...oldest.aliases, ...others.flatMap(({ id, aliases }) => [id, ...aliases])],
  };
}
