/** Neighbouring sorted values, from the index `first` to `last`. */
export interface Cluster {
  first: number;
  last: number;
}

/** The largest set of ascending values in which neighbours are at most `epsilon` apart; the lowest where several are. */
export function findMainCluster(sorted: Float64Array, epsilon: number): Cluster {
  let largest = { first: 0, last: 0 };
  let first = 0;
  for (let i = 1; i <= sorted.length; i++) {
    if (i === sorted.length || sorted[i] - sorted[i - 1] > epsilon) {
      largest = i - first > largest.last - largest.first + 1 ? { first, last: i - 1 } : largest;
      first = i;
    }
  }
  return largest;
}

/**
 * The smallest epsilon that links each of the ascending values with the middle of a cluster: the widest gap between them,
 * negative below the middle.
 */
export function measureLinkDistances(sorted: Float64Array, { first, last }: Cluster): Float64Array {
  const middle = (first + last) >> 1;
  const distances = new Float64Array(sorted.length);
  for (let i = middle + 1; i < sorted.length; i++) {
    const gap = sorted[i] - sorted[i - 1];
    distances[i] = gap > distances[i - 1] ? gap : distances[i - 1];
  }
  for (let i = middle - 1; i >= 0; i--) {
    const gap = sorted[i] - sorted[i + 1];
    distances[i] = gap < distances[i + 1] ? gap : distances[i + 1];
  }
  return distances;
}
