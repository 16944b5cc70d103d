import type { Detector } from './detector';

/**
 * The level is nearer to the slow one than it ever is at this phase of the cycle: a peak or a trough is missing. It has the
 * evidence of level shifts.
 */
export const lostSeason: Detector<never> = {
  reportsAt: 'observed',
  direction: 'none',
  hasDeviation: true,
  statistics: [],
};
