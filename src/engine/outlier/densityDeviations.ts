import { median } from '../math/median';
import { normalQuantile } from '../math/normal';
import { linkDistances, mainCluster } from './mainCluster';
import { enoughPeers, finiteAt, noDeviations, type PeerDeviations, type PeerMethod } from './peerDeviations';
import { steadyScale } from './steadyScale';

/** Epsilon is never below this many standard deviations of the peers. */
const leastEpsilon = 1;
/** Share of the mean deviation that stands in for neighbours that are all but always the same. */
const shareOfMean = 0.1;

/**
 * Distance from the largest cluster of peers at each observation, by density (DBSCAN: Ester et al., 1996; in one
 * dimension, with clusters of two and more): for peers in groups, or that spread unevenly. Epsilon comes from the
 * distances to near neighbours: a normal cluster loses a member by chance as rarely as a deviation of `threshold` says.
 * Not judged where no cluster holds more than half of the series.
 */
export const densityDeviations: PeerMethod = (values, threshold) => {
  const result = noDeviations(values);
  const sorted = sortedPeers(values);
  const { scales, meanDeviation } = spreadOfPeers(sorted, result.centre);
  const steady = steadyScale(scales, shareOfMean * meanDeviation);
  sorted.forEach((peers, index) => {
    if (peers.length >= enoughPeers) {
      judge(result, { values, index, peers, threshold, scale: steady[index] });
    }
  });
  return result;
};

/** The finite values at each observation, ascending. */
function sortedPeers(values: readonly Float64Array[]): Float64Array[] {
  const column = new Float64Array(values.length);
  return Array.from(values[0], (_, i) => finiteAt(values, i, column).slice().sort());
}

/** Writes the median at each observation into `centre`; returns the scatter of the peers. */
function spreadOfPeers(
  sorted: readonly Float64Array[],
  centre: Float64Array
): { scales: Float64Array; meanDeviation: number } {
  const scales = new Float64Array(centre.length).fill(NaN);
  let sum = 0;
  let count = 0;
  sorted.forEach((peers, i) => {
    if (peers.length >= enoughPeers) {
      centre[i] = median(peers);
      scales[i] = spreadOfNeighbours(peers);
      sum += peers.reduce((total, value) => total + Math.abs(value - centre[i]), 0);
      count += peers.length;
    }
  });
  return { scales, meanDeviation: count > 0 ? sum / count : 0 };
}

/**
 * Standard deviation of the normal values (ascending, three or more) whose median distance to the neighbour of rank
 * root n would be as here; for values in groups, about that of one group.
 */
function spreadOfNeighbours(sorted: Float64Array): number {
  const count = sorted.length;
  const rank = Math.max(1, Math.round(Math.sqrt(count)) - 1);
  const distances = sorted.map((_, i) => neighbourDistance(sorted, i, rank));
  // The density of a standard normal variable is 0.318 at its quartiles, where half of the values have it higher.
  const normal = (2 * 0.318 * count * median(distances)) / rank;
  return (normal * count) / (count - 1);
}

/** Distance to the `rank`-th nearest of the other ascending values. */
function neighbourDistance(sorted: Float64Array, index: number, rank: number): number {
  let below = index - 1;
  let above = index + 1;
  let distance = 0;
  for (let k = 0; k < rank; k++) {
    const down = below >= 0 ? sorted[index] - sorted[below] : Infinity;
    const up = above < sorted.length ? sorted[above] - sorted[index] : Infinity;
    distance = down < up ? down : up;
    below -= down < up ? 1 : 0;
    above += down < up ? 0 : 1;
  }
  return distance;
}

interface Moment {
  values: readonly Float64Array[];
  index: number;
  /** The finite values at this index, ascending. */
  peers: Float64Array;
  threshold: number;
  scale: number;
}

function judge(result: PeerDeviations, { values, index, peers, threshold, scale }: Moment): void {
  const epsilon = scale * Math.max(leastEpsilon, threshold + normalQuantile(1 / peers.length));
  const cluster = mainCluster(peers, epsilon);
  if (2 * (cluster.last - cluster.first + 1) <= peers.length) {
    return;
  }
  result.lower[index] = peers[cluster.first] - epsilon;
  result.upper[index] = peers[cluster.last] + epsilon;
  const distances = linkDistances(peers, cluster);
  for (let k = 0; k < values.length; k++) {
    const value = values[k][index];
    if (Number.isFinite(value)) {
      const distance = distances[placeOf(peers, value)];
      result.deviations[k][index] = distance === 0 ? 0 : (threshold * distance) / epsilon;
    }
  }
}

/** Index of a value among the ascending ones, of which it is one. */
function placeOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
