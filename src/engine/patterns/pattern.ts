import { hashText } from '../series/hashText';

/** What many log lines have in common. */
export interface Pattern {
  /** The same after restarts, and while the pattern grows: a merged pattern keeps the id of its oldest part. */
  id: string;
  /** Words, delimiters, and `<*>` for what differs. */
  tokens: readonly string[];
  /** Lines seen so far. */
  count: number;
  /** Ids of the parts that it was merged of, beside its own. */
  aliases: readonly string[];
}

/** An id that is equal for equal tokens. */
export function createPatternId(tokens: readonly string[]): string {
  return hashText(tokens.join(' '));
}
