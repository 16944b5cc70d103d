import { day } from '../../../engine';
import { clampValue, learnCoarsely, type Trial } from '../incidents';
import type { ScalingRule } from './schema';

/** Grows within two days until all of the day is beyond what can be served, and stays there. */
export const scalingTrial: Trial<ScalingRule> = {
  simplify: learnCoarsely,
  incident: ({ limit }, { lowest, highest, bounds }) => {
    const shift = Math.max(0, limit - lowest) + 0.1 * Math.max(highest - lowest, Math.abs(limit) / 10);
    return {
      length: 4 * day,
      valueAt: (since, usual) => clampValue(usual + shift * Math.min(1, since / (2 * day)), bounds),
      description: `rises beyond ${limit} and stays there`,
    };
  },
};
