import { createSignedTails, learnSurprisal, type SignedTails } from '../calibration/signedTails';
import type { Detector, Statistic } from './detector';

interface State {
  mean: number;
  sizes: SignedTails;
}

/** A standardized residual counts for at most this. */
const winsorLimit = 8;
const heaviness = 0.2;

/** The latest residuals are larger, or smaller, than usual. */
export const variance: Detector<State> = {
  reportsAt: 'observed',
  direction: 'none',
  deviation: 'level',
  statistics: [varianceOver(8), varianceOver(32)],
};

/** `memory` in observations. */
function varianceOver(memory: number): Statistic<State> {
  return {
    weight: 0.7,
    visible: 'level',
    create: () => ({ mean: 1, sizes: createSignedTails() }),
    update(state, { standardizedResidual, seen }) {
      state.mean += (Math.min(Math.abs(standardizedResidual), winsorLimit) - state.mean) / memory;
      return seen > memory
        ? learnSurprisal(state.sizes, 4 * Math.log(Math.max(state.mean, 0.01)), { memory, heaviness })
        : 0;
    },
    observed: ({ sizes }) => sizes.observed,
  };
}
