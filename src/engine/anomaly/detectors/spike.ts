import { createTwoSided, judgeAndLearn, type TwoSided } from '../twoSided';
import type { Condition } from './condition';

/** A single value far from what was expected of it. */
export const spike: Condition<TwoSided> = {
  kind: 'spike',
  create: createTwoSided,
  judge: (state, { surprise, seen }) => (seen > 10 ? judgeAndLearn(state, surprise, { memory: 1, heaviness: 0 }) : 0),
  observed: ({ observed }) => observed,
};
