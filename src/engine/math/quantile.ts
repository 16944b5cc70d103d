import { select } from './select';

/**
 * Quantile of ascending `sorted` at `probability`, linear between order statistics (Hyndman and Fan's type 7).
 * Values must be finite; NaN where there are none. A probability outside [0, 1] gives the nearest end.
 */
export function quantileSorted(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0) {
    return NaN;
  }
  const { below, above, share } = findPosition(probability, sorted.length);
  return sorted[below] + share * (sorted[above] - sorted[below]);
}

/** The same quantileSorted of the finite values in any order, in linear time; the values are left as they are. */
export function quantile(values: ArrayLike<number>, probability: number): number {
  const finite = collectFinite(values);
  if (finite.length === 0) {
    return NaN;
  }
  const { below, above, share } = findPosition(probability, finite.length);
  const low = select(finite, below);
  let high = Infinity;
  for (let i = above; i < finite.length; i++) {
    high = finite[i] < high ? finite[i] : high;
  }
  return low + share * (high - low);
}

/** The finite values, ascending, in a new array. */
export function sortedFinite(values: ArrayLike<number>): Float64Array {
  return collectFinite(values).sort();
}

function collectFinite(values: ArrayLike<number>): Float64Array {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) {
      finite[count++] = values[i];
    }
  }
  return finite.subarray(0, count);
}

/** The order statistics on either side of a quantileSorted and how far it lies between them. */
function findPosition(probability: number, count: number): { below: number; above: number; share: number } {
  const position = Math.min(Math.max(probability, 0), 1) * (count - 1);
  const below = Math.floor(position);
  return { below, above: Math.min(below + 1, count - 1), share: position - below };
}
