import { median } from '../math/median';
import { normalQuantile } from '../math/normal';
import { findRank } from '../math/sorted';
import { measureLinkDistances, findMainCluster } from './findMainCluster';
import { collectPeers, createDeviations, minPeers, type PeerDeviations, type PeerMethod } from './peerDeviations';
import { steadyScale } from './steadyScale';

/** Epsilon is never below this many standard deviations of the peers. */
const minEpsilon = 1;
/** Share of the mean deviation that stands in for neighbours that are all but always the same. */
const shareOfMean = 0.1;

/**
 * Distance from the largest cluster of peers at each observation, by density (DBSCAN: Ester et al., 1996; in one
 * dimension, with clusters of two and more): for peers in groups, or that spread unevenly. Epsilon comes from the
 * distances to near neighbours: a normal cluster loses a member by chance as rarely as a deviation of `threshold` says.
 * NaN where no cluster holds more than half of the series.
 */
export const densityDeviations: PeerMethod = (values, threshold) => {
  const sorted = sortPeers(values);
  const { centre, scales, meanDeviation } = measurePeers(sorted);
  const result = { ...createDeviations(values), centre };
  const steady = steadyScale(scales, shareOfMean * meanDeviation);
  sorted.forEach((peers, index) => {
    if (peers.length >= minPeers) {
      writeDeviations(result, { values, index, peers, threshold, scale: steady[index] });
    }
  });
  return result;
};

/** The finite values at each observation, ascending. */
function sortPeers(values: readonly Float64Array[]): Float64Array[] {
  const column = new Float64Array(values.length);
  return Array.from(values[0], (_, i) => collectPeers(values, i, column).slice().sort());
}

/** Median and scale of the peers at each observation, NaN where there are too few, and their mean absolute deviation. */
function measurePeers(sorted: readonly Float64Array[]) {
  const centre = new Float64Array(sorted.length).fill(NaN);
  const scales = new Float64Array(centre.length).fill(NaN);
  let sum = 0;
  let count = 0;
  sorted.forEach((peers, i) => {
    if (peers.length >= minPeers) {
      centre[i] = median(peers);
      scales[i] = estimateDeviation(peers);
      sum += peers.reduce((total, value) => total + Math.abs(value - centre[i]), 0);
      count += peers.length;
    }
  });
  return { centre, scales, meanDeviation: count > 0 ? sum / count : 0 };
}

/**
 * Standard deviation of the normal values (ascending, three or more) whose median distance to the neighbour of rank
 * root n would be as here; for values in groups, about that of one group.
 */
function estimateDeviation(sorted: Float64Array): number {
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

interface PeersAtObservation {
  values: readonly Float64Array[];
  index: number;
  /** The finite values at this index, ascending. */
  peers: Float64Array;
  threshold: number;
  scale: number;
}

/** Writes the band and the deviations of one observation; leaves them NaN where no cluster holds most series. */
function writeDeviations(result: PeerDeviations, { values, index, peers, threshold, scale }: PeersAtObservation): void {
  const epsilon = scale * Math.max(minEpsilon, threshold + normalQuantile(1 / peers.length));
  const cluster = findMainCluster(peers, epsilon);
  if (2 * (cluster.last - cluster.first + 1) <= peers.length) {
    return;
  }
  result.lower[index] = peers[cluster.first] - epsilon;
  result.upper[index] = peers[cluster.last] + epsilon;
  const distances = measureLinkDistances(peers, cluster);
  for (let k = 0; k < values.length; k++) {
    const value = values[k][index];
    if (Number.isFinite(value)) {
      const distance = distances[findRank(peers, peers.length, value)];
      result.deviations[k][index] = distance === 0 ? 0 : (threshold * distance) / epsilon;
    }
  }
}
