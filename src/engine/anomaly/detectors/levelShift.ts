import { createSignedTails, learnSurprisal, type SignedTails } from '../calibration/signedTails';
import type { Detector, Statistic } from './detector';

interface State {
  mean: number;
  means: SignedTails;
}

/** A value counts for at most this many scales, so that one spike is no shift. */
const winsorLimit = 6;
const heaviness = 0.2;

/** The mean of the latest deseasonalised values is far from zero. */
export const levelShift: Detector<State> = {
  reportsAt: 'observed',
  deviation: 'level',
  expectedAroundLevel: true,
  statistics: [shiftOver(4, 0.7), shiftOver(16, 0.6), shiftOver(64, 0.7)],
};

/** `memory` in observations. */
function shiftOver(memory: number, weight: number): Statistic<State> {
  return {
    weight,
    visible: 'level',
    create: () => ({ mean: 0, means: createSignedTails() }),
    update(state, { deseasonalised, scale, seen }) {
      const counted = Math.min(Math.max(deseasonalised / scale, -winsorLimit), winsorLimit);
      state.mean += (counted - state.mean) / memory;
      return seen > 10 ? learnSurprisal(state.means, state.mean * Math.sqrt(memory), { memory, heaviness }) : 0;
    },
    observed: ({ means }) => means.observed,
  };
}
