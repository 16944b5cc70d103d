import { createTwoSided, judgeAndLearn, type TwoSided } from '../twoSided';
import type { Condition } from './condition';

interface State {
  /** Discounted means of shape times value, and of the shape squared. */
  product: number;
  square: number;
  gains: TwoSided;
}

/** A departure counts for at most this many scales, so that an incident is no lost season after it. */
const furthest = 6;
const heaviness = 0.2;

/** How much of the usual seasonal movement the latest third of a day shows is far from all of it. */
export const lostSeason: Condition<State> = {
  kind: 'lost season',
  create: () => ({ product: 0, square: 0, gains: createTwoSided() }),
  judge(state, { shape, departure, scale, seen, slow }) {
    const rate = 1 / Math.max(8, slow / 3);
    const counted = Math.min(Math.max(departure / scale, -furthest), furthest) * scale;
    state.product += (shape * (shape + counted) - state.product) * rate;
    state.square += (shape * shape - state.square) * rate;
    if (seen <= 2 * slow || !(state.square > 0)) {
      return 0;
    }
    return judgeAndLearn(state.gains, 4 * (state.product / state.square - 1), { memory: slow / 3, heaviness });
  },
  observed: ({ gains }) => gains.observed,
};
