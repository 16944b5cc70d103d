import { median } from '../math/median';
import { enoughPeers, finiteAt, noDeviations, type PeerMethod } from './peerDeviations';
import { steadyScale } from './steadyScale';

/** Median absolute deviation to standard deviation, for normal values. */
const madToDeviation = 1.4826;
/** What the deviation of so few values (2, 3, ... 9) must be multiplied with (Croux and Rousseeuw, 1992). */
const fewValues = [1.196, 1.495, 1.363, 1.206, 1.2, 1.14, 1.129, 1.107];
/** Share of the mean deviation that stands in for a median of 0. */
const shareOfMean = 0.1;

/**
 * Distance from the peers' median in median absolute deviations (Leys et al., 2013), the scale made steady over time:
 * for peers that scatter around one centre.
 */
export const madDeviations: PeerMethod = (values, threshold) => {
  const result = noDeviations(values);
  const { deviations, centre, lower, upper } = result;
  const { scales, meanDeviation } = spreadOfPeers(values, centre);
  const steady = steadyScale(scales, shareOfMean * meanDeviation);
  for (let i = 0; i < centre.length; i++) {
    lower[i] = centre[i] - threshold * steady[i];
    upper[i] = centre[i] + threshold * steady[i];
    for (let k = 0; k < values.length; k++) {
      const distance = values[k][i] - centre[i];
      if (Number.isFinite(distance)) {
        deviations[k][i] = distance === 0 ? 0 : distance / steady[i];
      }
    }
  }
  return result;
};

/** Writes the median at each observation into `centre`; returns the scatter around it. */
function spreadOfPeers(
  values: readonly Float64Array[],
  centre: Float64Array
): { scales: Float64Array; meanDeviation: number } {
  const column = new Float64Array(values.length);
  const scales = new Float64Array(centre.length).fill(NaN);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < centre.length; i++) {
    const peers = finiteAt(values, i, column);
    if (peers.length >= enoughPeers) {
      centre[i] = median(peers);
      for (let k = 0; k < peers.length; k++) {
        peers[k] = Math.abs(peers[k] - centre[i]);
        sum += peers[k];
      }
      count += peers.length;
      scales[i] = madToDeviation * smallSample(peers.length) * median(peers);
    }
  }
  return { scales, meanDeviation: count > 0 ? sum / count : 0 };
}

function smallSample(count: number): number {
  return fewValues[count - 2] ?? count / (count - 0.8);
}
