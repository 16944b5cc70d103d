import { day, hour, minute } from '../../../engine';

const second = 1_000;
/** Lengths that days are made of, so that later queries read the same chunks. */
const lengths = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 4, 6, 12].map((count) => count * hour),
  ...[1, 2, 4, 7, 14, 28, 56].map((count) => count * day),
];

/** A part of a range that lines are read of, ms: from the split on, and then from its beginning until the split. */
export interface Chunk {
  from: number;
  split: number;
  to: number;
}

/**
 * A range in at most about `count` chunks of equal length that begin at multiples of it; the last one ends with the range. What is
 * newest in each would be of the same time of its day: each is split elsewhere.
 */
export function planChunks({ from, to }: { from: number; to: number }, count: number): Chunk[] {
  const length = lengths.find((one) => one >= (to - from) / count) ?? lengths[lengths.length - 1];
  const first = Math.floor(from / length);
  const last = Math.ceil(to / length);
  return Array.from({ length: last - first }, (_, i) => {
    const start = (first + i) * length;
    const end = Math.min(start + length, to);
    return { from: start, split: start + Math.round(spread(first + i) * (end - start)), to: end };
  });
}

/** Multiples of the golden ratio are spread evenly over [0, 1), however many there are (Weyl, 1916). */
function spread(index: number): number {
  return 0.2 + 0.8 * ((index * 0.618_033_988_749_895) % 1);
}
