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

/** An id that is equal for equal tokens: FNV-1a (Fowler, Noll, Vo) over 64 bits in two halves, 13 characters. */
export function createPatternId(tokens: readonly string[]): string {
  const text = tokens.join(' ');
  return (
    hash(text, 0x811c9dc5).toString(36).padStart(7, '0').slice(-6) +
    hash(text, 0x01000193).toString(36).padStart(7, '0')
  );
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  }
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
