import type { Series } from '../../../engine';

/**
 * A text that is equal for equal series and practically never for others: start, step, length,
 * and MurmurHash3 (Appleby, 2011) of the values' words under two seeds, 64 bits together.
 */
export function hashSeries({ start, step, values }: Series): string {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const hash = (seed: number) => murmur(words, seed).toString(36);
  return `${start} ${step} ${values.length} ${hash(0x9747b28c)} ${hash(0x3c6ef372)}`;
}

function murmur(words: Uint32Array, seed: number): number {
  let h = seed;
  for (let i = 0; i < words.length; i++) {
    let k = Math.imul(words[i], 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  h ^= words.length * 4;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
