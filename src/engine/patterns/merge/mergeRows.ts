import { isConstantWord, wildcard } from '../tokens/token';
import { createContexts, type Context } from './contexts';

/** Different words at one position, in lines that are otherwise the same, that make it a variable. */
const minValues = 6;
/** The same for the first word, which most often says what a message is about. */
const minFirstValues = 20;
/** Pairs of positions are looked at in lines of so many tokens at most: their number grows with the square. */
const maxPairTokens = 40;

/** Lines that are one so far: their tokens, and what they were made of. */
export interface Row<Member> {
  tokens: readonly string[];
  members: readonly Member[];
}

/**
 * Rows of equal length merged where they differ at one position, or at two, in so many words that these are values, after the
 * position similarity of ByteBrain (Zhang et al., 2025); a position that holds few words, such as `started` and `stopped`, tells
 * messages apart. Rows keep their order, a merged one that of its first.
 */
export function mergeRows<Member>(rows: ReadonlyArray<Row<Member>>): Array<Row<Member>> {
  let merged = joinEqual(rows);
  for (;;) {
    const next = mergeOnce(merged, 1) ?? mergeOnce(merged, 2);
    if (!next) {
      return merged;
    }
    merged = next;
  }
}

/** Merges all rows that differ at one position alone, or at two; undefined where there are none. */
function mergeOnce<Member>(rows: ReadonlyArray<Row<Member>>, positions: 1 | 2): Array<Row<Member>> | undefined {
  const [{ tokens } = { tokens: [] }] = rows;
  if (rows.length < 2 || (positions === 2 && tokens.length > maxPairTokens)) {
    return undefined;
  }
  const contexts = createContexts(rows, positions).filter((context) => isMergeable(rows, context));
  contexts.sort((a, b) => b.rows.length - a.rows.length || a.first - b.first || a.second - b.second);
  const changed = new Map<number, readonly string[]>();
  for (const context of contexts) {
    const free = context.rows.filter((row) => !changed.has(row));
    if (free.length === context.rows.length) {
      free.forEach((row) => changed.set(row, withWildcards(rows[row].tokens, context)));
    }
  }
  return changed.size === 0
    ? undefined
    : joinEqual(rows.map((row, i) => ({ ...row, tokens: changed.get(i) ?? row.tokens })));
}

function isMergeable(rows: ReadonlyArray<Row<unknown>>, { first, second, rows: indices }: Context): boolean {
  const { tokens } = rows[indices[0]];
  const firstWord = tokens.findIndex(isConstantWord);
  const isFirst = firstWord === first || firstWord === second;
  const countValues = (position: number) => new Set(indices.map((row) => rows[row].tokens[position])).size;
  const isKnownVariable =
    first === second && !isFirst && indices.length > 1 && indices.some((row) => rows[row].tokens[first] === wildcard);
  const needed = isFirst ? minFirstValues : minValues;
  const isOneName = first === second && nameOne(indices.map((row) => rows[row].tokens[first]));
  return isKnownVariable || isOneName || (countValues(first) >= needed && countValues(second) >= needed);
}

/** Whether words are the same name with more or fewer of its parts in front, such as `Job` and `mapreduce.Job`. */
function nameOne(words: readonly string[]): boolean {
  const shortest = words.reduce((least, word) => (word.length < least.length ? word : least));
  return words.every((word) => word === shortest || word.endsWith(`.${shortest}`));
}

function withWildcards(tokens: readonly string[], { first, second }: Context): string[] {
  return tokens.map((token, position) => (position === first || position === second ? wildcard : token));
}

function joinEqual<Member>(rows: ReadonlyArray<Row<Member>>): Array<Row<Member>> {
  const byText = new Map<string, { tokens: readonly string[]; members: Member[] }>();
  for (const { tokens, members } of rows) {
    const text = tokens.join(' ');
    const known = byText.get(text);
    if (known) {
      known.members.push(...members);
    } else {
      byText.set(text, { tokens, members: [...members] });
    }
  }
  return [...byText.values()];
}
