import { createTwoSided, judgeAndLearn, type TwoSided } from '../twoSided';
import type { Condition } from './condition';

interface State {
  mean: number;
  means: TwoSided;
}

/** A departure counts for at most this many scales, so that one spike is no shift. */
const furthest = 6;
const heaviness = 0.2;

/** The mean of about `memory` latest departures from level and season is far from zero. */
export function levelShift(memory: number): Condition<State> {
  return {
    kind: 'level shift',
    create: () => ({ mean: 0, means: createTwoSided() }),
    judge(state, { departure, scale, seen }) {
      const counted = Math.min(Math.max(departure / scale, -furthest), furthest);
      state.mean += (counted - state.mean) / memory;
      return seen > 10 ? judgeAndLearn(state.means, state.mean * Math.sqrt(memory), { memory, heaviness }) : 0;
    },
    observed: ({ means }) => means.observed,
  };
}
