import * as v from 'valibot';
import { describe, duration, number, choice } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

/** Schemas of the own fields of rules about missing data. */
export const missingEntries = {
  kind: v.literal('missing'),
  what: describe(choice(['missing', 'flat']), 'missing: no data; flat: data that do not move.'),
  within: duration(),
  tolerance: v.optional(
    describe(
      number({ min: 0 }, '0 or more, in the unit of the series'),
      'flat: how far the highest value may lie above the lowest, in the unit of the series. Default: 0.'
    )
  ),
};

/** No data within a time, or data that do not move. */
export type MissingRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof missingEntries, undefined>>;
