import { createSizeTails, weighSize, type SizeTails } from '../calibration/sizeEvidence';
import type { Detector } from './detector';

/** The level of the last hour is not as it is at the same phase of other cycles. */
export const levelShift: Detector<SizeTails> = {
  reportsAt: 'observed',
  hasDeviation: true,
  findOtherKind: ({ isNearLevel }) => (isNearLevel ? 'lost season' : undefined),
  statistics: [
    {
      name: 'level',
      create: createSizeTails,
      update: (tails, observation) => weighSize(tails, observation.levelDistance / observation.levelScale, observation),
    },
  ],
};
