/** 13 letters and digits that are equal for equal texts: FNV-1a (Fowler, Noll, Vo) over 64 bits in two halves. */
export function hashText(text: string): string {
  return (
    hashHalf(text, 0x811c9dc5).toString(36).padStart(7, '0').slice(-6) +
    hashHalf(text, 0x01000193).toString(36).padStart(7, '0')
  );
}

function hashHalf(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  }
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
