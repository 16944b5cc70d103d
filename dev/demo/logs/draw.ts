import { createNoise } from '../random';

/** Values of one line: the same wherever and whenever they are drawn. */
export interface Draw {
  /** In (0, 1). */
  share(): number;
  /** From `min` to `max`, both included. */
  whole(min: number, max: number): number;
  pick<T>(items: readonly T[]): T;
  /** So many hexadecimal digits. */
  hex(length: number): string;
  /** A duration in whole ms, about as long as the median. */
  ms(median: number): number;
}

const noise = createNoise(7);
/** Draws that one line may need. */
const drawsPerLine = 64;

/** The draws of the line with an index (integer) of a stream. */
export function createDraw(stream: string, index: number): Draw {
  let next = index * drawsPerLine;
  const share = () => noise.uniform(stream, next++);
  const whole = (min: number, max: number) => min + Math.floor(share() * (max - min + 1));
  return {
    share,
    whole,
    pick: (items) => items[whole(0, items.length - 1)],
    hex: (length) => Array.from({ length }, () => whole(0, 15).toString(16)).join(''),
    ms: (median) => Math.max(1, Math.round(median * Math.exp(2 * (share() - 0.5)))),
  };
}
