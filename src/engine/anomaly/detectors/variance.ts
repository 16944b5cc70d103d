import { createTwoSided, judgeAndLearn, type TwoSided } from '../twoSided';
import type { Condition } from './condition';

interface State {
  mean: number;
  sizes: TwoSided;
}

const furthest = 8;
const heaviness = 0.2;

/** The surprises of about `memory` latest values are larger, or smaller, than usual. */
export function variance(memory: number): Condition<State> {
  return {
    kind: 'variance',
    create: () => ({ mean: 1, sizes: createTwoSided() }),
    judge(state, { surprise, seen }) {
      state.mean += (Math.min(Math.abs(surprise), furthest) - state.mean) / memory;
      return seen > memory
        ? judgeAndLearn(state.sizes, 4 * Math.log(Math.max(state.mean, 0.01)), { memory, heaviness })
        : 0;
    },
    observed: ({ sizes }) => sizes.observed,
  };
}
