import * as v from 'valibot';
import type { RuleCommon } from '../../spec/ruleCommon';
import { durationSchema, textSchema } from '../../spec/schema';

export const changepointEntries = {
  kind: v.literal('changepoint'),
  /** How long a change stays an alert, and how far back it is looked for. */
  within: durationSchema,
  /** An expression of the source that is above 0 for as long as a deploy counts as recent. */
  deployed: v.optional(textSchema),
};

/** A lasting new level, where given only soon after a deploy. */
export type ChangepointRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof changepointEntries, undefined>>;
