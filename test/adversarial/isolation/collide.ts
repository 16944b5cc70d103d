// Values that MurmurHash3 (Appleby, 2011) gives the same hash as others, whatever its seed: a change of bit 18 in the mix
// of one word arrives as bit 31 at the next word, whose mix takes it back.
const first = 0xcc9e2d51;
const second = 0x1b873593;

/** The number that times `odd` is 1, of 32 bits. */
function invert(odd: number): number {
  let inverse = odd;
  for (let i = 0; i < 5; i++) {
    inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  }
  return inverse;
}

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));
const mix = (word: number) => Math.imul(rotate(Math.imul(word, first), 15), second);
const unmix = (mixed: number) => Math.imul(rotate(Math.imul(mixed, invert(second)), 17), invert(first));

/** Another number in the place of each whose other number is small: most hashes of 32 bits do not see it. */
export function collide(values: Float64Array): Float64Array {
  const others = values.slice();
  const words = new Uint32Array(others.buffer);
  for (let i = 0; i < words.length; i += 2) {
    words[i] = unmix(mix(words[i]) ^ (1 << 18));
    words[i + 1] = unmix(mix(words[i + 1]) ^ (1 << 31));
  }
  return others.map((other, i) => (Math.abs(other) < 1 ? other : values[i]));
}

/** MurmurHash3 of the values' words. */
export function hashValues(values: Float64Array, seed: number): number {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  let h = seed;
  for (const word of words) {
    h = (Math.imul(rotate(h ^ mix(word), 13), 5) + 0xe6546b64) | 0;
  }
  h ^= words.length * 4;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
