import * as v from 'valibot';
import { describe, number, text } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

/** Schemas of the own fields of scaling rules. */
export const scalingEntries = {
  kind: v.literal('scaling'),
  limit: describe(number(), 'What all replicas together can serve when there are as many as may be.'),
  horizon: describe(text(), 'The lead time: how long new capacity takes until it serves.'),
};

/** What is to be prepared for is more than scaling can reach; records what is to be prepared for. */
export type ScalingRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof scalingEntries, undefined>>;
