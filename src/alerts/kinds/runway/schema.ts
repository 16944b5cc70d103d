import * as v from 'valibot';
import { crossings } from '../../../queries';
import type { RuleCommon } from '../../spec/ruleCommon';
import {
  choiceSchema,
  durationSchema,
  numberSchema,
  objectMessage,
  objectSchema,
  shareSchema,
  textSchema,
} from '../../spec/schema';

export const runwayEntries = {
  kind: v.literal('runway'),
  limit: numberSchema,
  crossing: choiceSchema(crossings),
  horizon: textSchema,
  /** Fires where less time is left than `within`, or where the probability is above `probability`. */
  fires: v.union(
    [objectSchema({ within: durationSchema }), objectSchema({ probability: shareSchema('such as 0.9') })],
    objectMessage
  ),
};

/** A limit will be reached soon: within a time, or with a probability within the horizon. */
export type RunwayRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof runwayEntries, undefined>>;
