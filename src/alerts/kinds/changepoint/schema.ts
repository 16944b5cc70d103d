import * as v from 'valibot';
import { describe, duration, text } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

/** Schemas of the own fields of changepoint rules. */
export const changepointEntries = {
  kind: v.literal('changepoint'),
  within: describe(duration(), 'How long a change stays an alert, and how far back it is looked for.'),
  deployed: v.optional(
    describe(text(), 'An expression of the source that is above 0 for as long as a deploy counts as recent.')
  ),
};

/** A lasting new level, where given only soon after a deploy. */
export type ChangepointRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof changepointEntries, undefined>>;
