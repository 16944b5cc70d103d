import { matchesPattern } from './matchesPattern';
import { mergeRows } from './merge/mergeRows';
import { isDelimiter, wildcard } from './tokens/token';
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

/** Patterns are looked up by so many tokens at their begin, so that not all of a length are compared with. */
const keyLength = 3;

interface Leaf {
  patterns: StoredPattern[];
  /** The same by their first tokens, the oldest first. */
  byBegin: Map<string, StoredPattern[]>;
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
    find(tokens) {
      const leaf = leaves.get(tokens.length);
      return leaf && findOldest(leaf, tokens);
    },
    add({ tokens, count, id = createPatternId(tokens), aliases = [] }) {
      const leaf = leaves.get(tokens.length) ?? { patterns: [], byBegin: new Map<string, StoredPattern[]>(), added: 0 };
      const pattern = { id, tokens, count, aliases: [...aliases], order: nextOrder++ };
      leaf.patterns.push(pattern);
      indexPattern(leaf, pattern);
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
  leaf.byBegin.clear();
  leaf.patterns.forEach((pattern) => indexPattern(leaf, pattern));
  return leaf.patterns.length < before;
}

function indexPattern({ byBegin }: Leaf, pattern: StoredPattern): void {
  const key = pattern.tokens.slice(0, keyLength).join(' ');
  const known = byBegin.get(key);
  known ? known.push(pattern) : byBegin.set(key, [pattern]);
}

/** The oldest pattern that tokens are of: each of the first ones may stand for itself or for a wildcard. */
function findOldest({ byBegin }: Leaf, tokens: readonly string[]): StoredPattern | undefined {
  let oldest: StoredPattern | undefined;
  for (const begin of listBegins(tokens)) {
    const found = byBegin.get(begin)?.find((pattern) => matchesPattern(tokens, pattern.tokens));
    oldest = found && (!oldest || found.order < oldest.order) ? found : oldest;
  }
  return oldest;
}

function listBegins(tokens: readonly string[]): string[] {
  let begins = [''];
  for (const [position, token] of tokens.slice(0, keyLength).entries()) {
    const tried = token === wildcard || isDelimiter(token) ? [token] : [token, wildcard];
    begins = begins.flatMap((begin) => tried.map((one) => (position === 0 ? one : `${begin} ${one}`)));
  }
  return begins;
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
