import * as v from 'valibot';
import { crossings } from '../../../queries';
import { alternatives, duration, number, object, oneOf, text } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

export const runwayEntries = {
  kind: v.literal('runway'),
  limit: number(),
  crossing: oneOf(crossings),
  horizon: text(),
  /** Fires where less time is left than `within`, or where the probability is above `probability`. */
  fires: alternatives([
    object({ within: duration() }),
    object({ probability: number({ above: 0, below: 1 }, 'a number above 0 and below 1, such as 0.9') }),
  ]),
};

/** A limit will be reached soon: within a time, or with a probability within the horizon. */
export type RunwayRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof runwayEntries, undefined>>;
