import { madToDeviation, median } from '../math/median';
import { collectPeers, createDeviations, minPeers, type PeerMethod } from './peerDeviations';
import { steadyScale } from './steadyScale';

/** Correction factors for 2, 3, ... 9 values (Croux and Rousseeuw, 1992). */
const smallSampleFactors = [1.196, 1.495, 1.363, 1.206, 1.2, 1.14, 1.129, 1.107];
/** Share of the mean deviation that stands in for a median of 0. */
const shareOfMean = 0.1;

/**
 * Distance from the peers' median in median absolute deviations (Leys et al., 2013), the scale made steady over time:
 * for peers that scatter around one centre.
 */
export const madDeviations: PeerMethod = (values, threshold) => {
  const { centre, scales, meanDeviation } = measurePeers(values);
  const result = { ...createDeviations(values), centre };
  const { deviations, lower, upper } = result;
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

/** Median and scale of the peers at each observation, NaN where there are too few, and their mean absolute deviation. */
function measurePeers(values: readonly Float64Array[]) {
  const column = new Float64Array(values.length);
  const centre = new Float64Array(values[0].length).fill(NaN);
  const scales = new Float64Array(centre.length).fill(NaN);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < centre.length; i++) {
    const peers = collectPeers(values, i, column);
    if (peers.length >= minPeers) {
      centre[i] = median(peers);
      for (let k = 0; k < peers.length; k++) {
        peers[k] = Math.abs(peers[k] - centre[i]);
        sum += peers[k];
      }
      count += peers.length;
      scales[i] = madToDeviation * correctSmallSample(peers.length) * median(peers);
    }
  }
  return { centre, scales, meanDeviation: count > 0 ? sum / count : 0 };
}

function correctSmallSample(count: number): number {
  return smallSampleFactors[count - 2] ?? count / (count - 0.8);
}
