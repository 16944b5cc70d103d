import { createTwoSided, judgeAndLearn, type TwoSided } from '../twoSided';
import type { Condition } from './condition';

/** Independent values in a day, or what stands for it: neighbours are alike. */
const perDay = 20;

/** A value far from where values are at any time of day. */
export const extreme: Condition<TwoSided> = {
  kind: 'spike',
  create: createTwoSided,
  judge: (state, { outlying, seen, slow }) =>
    seen > 30 ? judgeAndLearn(state, outlying, { memory: Math.max(1, slow / perDay), heaviness: 0 }) : 0,
  observed: ({ observed }) => observed,
};
