import { createTwoSided, judgeAndLearn, type TwoSided } from '../twoSided';
import type { Condition } from './condition';

interface State {
  /** Discounted means of shape times value, and of the shape squared. */
  product: number;
  square: number;
  gains: TwoSided;
}

const heaviness = 0.2;

/** How much of the usual seasonal movement the latest third of a day shows is far from all of it. */
export const lostSeason: Condition<State> = {
  kind: 'lost season',
  create: () => ({ product: 0, square: 0, gains: createTwoSided() }),
  judge(state, { shape, unlevelled, seen, slow }) {
    const rate = 1 / Math.max(8, slow / 3);
    state.product += (shape * unlevelled - state.product) * rate;
    state.square += (shape * shape - state.square) * rate;
    if (seen <= 2 * slow || !(state.square > 0)) {
      return 0;
    }
    return judgeAndLearn(state.gains, 4 * (state.product / state.square - 1), { memory: slow / 3, heaviness });
  },
  observed: ({ gains }) => gains.observed,
};
