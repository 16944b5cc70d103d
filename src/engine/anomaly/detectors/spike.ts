import {
  believe,
  createSizeTails,
  findBand,
  findCommonEvidence,
  weighSize,
  type SizeTails,
} from '../calibration/sizeEvidence';
import type { Detector, Statistic } from './detector';

/** The quiet scale is at least this part of the usual one: in quiet series too, what is small is small. */
const minQuietShare = 0.2;

/** The value lies beyond the range, in residuals of the whole series: bursts that are usual make it wide. */
const peak: Statistic<SizeTails> = {
  name: 'peak',
  create: createSizeTails,
  update: (tails, observation) => weighSize(tails, observation.distance / observation.scale, observation),
  band: (tails, probability) => findBand(tails, probability),
};

/**
 * Two values in a row lie beyond the range, in quiet residuals: an outage is found although one like it has widened the
 * usual ones.
 */
const sustained: Statistic<{ before: number }> = {
  name: 'sustained',
  create: () => ({ before: 0 }),
  update(state, { distance, quietScale, scale, seen }) {
    const { before } = state;
    state.before = distance;
    if (Math.sign(before) !== Math.sign(distance) || quietScale === 0) {
      return 0;
    }
    const size = Math.min(Math.abs(distance), Math.abs(before)) / Math.max(quietScale, minQuietShare * scale);
    return Math.sign(distance) * believe(findCommonEvidence(size), seen);
  },
};

/** Values far beyond the range. */
export const spike: Detector<unknown> = {
  reportsAt: 'observed',
  hasDeviation: true,
  lastingIsLevelShift: 'always',
  statistics: [peak, sustained],
};
