import type { Series } from '../../../src/engine/types';

/**
 * A series in Prometheus' test notation: numbers, `_` for a missing value, `1+2x3` = 1 and three more, 2 apart,
 * `1-2x3` downwards, `5x3` = 5 and three more of it, `_x3` = three missing. Starts at 0 with a step of one minute.
 * @throws Error naming the word that is none of these.
 */
export function series(text: string, grid: { start?: number; step?: number } = {}): Series {
  const values = text.trim().split(/\s+/).flatMap(expand);
  return { start: grid.start ?? 0, step: grid.step ?? 60_000, values: Float64Array.from(values) };
}

const number = String.raw`-?\d+(?:\.\d+)?(?:e-?\d+)?`;
const repeated = new RegExp(`^(${number})(?:([+-]${number.slice(2)}))?x(\\d+)$`);

function expand(word: string): number[] {
  if (new RegExp(`^${number}$`).test(word)) {
    return [Number(word)];
  }
  const gap = /^_(?:x(\d+))?$/.exec(word);
  if (gap) {
    return new Array<number>(Number(gap[1] ?? 1)).fill(NaN);
  }
  const run = repeated.exec(word);
  if (!run) {
    throw new Error(`"${word}" is not in series notation. Write numbers, _, 1+2x3, 1-2x3, 5x3 or _x3.`);
  }
  return Array.from({ length: Number(run[3]) + 1 }, (_, i) => Number(run[1]) + i * Number(run[2] ?? 0));
}
