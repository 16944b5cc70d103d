import { createSignedTails, learnSurprisal, type SignedTails } from '../calibration/signedTails';
import type { Detector } from './detector';

interface State {
  /** Discounted means of profile times value, and of the profile squared. */
  product: number;
  square: number;
  gains: SignedTails;
}

/** A deseasonalised value counts for at most this many scales, so that an incident is no lost season after it. */
const winsorLimit = 6;
const heaviness = 0.2;

/** How much of the usual seasonal movement the latest third of a day shows is far from all of it. */
export const lostSeason: Detector<State> = {
  reportsAt: 'observed',
  direction: 'none',
  deviation: 'level',
  statistics: [
    {
      weight: 0.8,
      visible: 'level',
      create: () => ({ product: 0, square: 0, gains: createSignedTails() }),
      update(state, { seasonal, deseasonalised, scale, seen, levelMemory }) {
        const rate = 1 / Math.max(8, levelMemory / 3);
        const counted = Math.min(Math.max(deseasonalised / scale, -winsorLimit), winsorLimit) * scale;
        state.product += (seasonal * (seasonal + counted) - state.product) * rate;
        state.square += (seasonal * seasonal - state.square) * rate;
        if (seen <= 2 * levelMemory || !(state.square > 0)) {
          return 0;
        }
        const gain = 4 * (state.product / state.square - 1);
        return learnSurprisal(state.gains, gain, { memory: levelMemory / 3, heaviness });
      },
      observed: ({ gains }) => gains.observed,
    },
  ],
};
