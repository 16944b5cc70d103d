import * as v from 'valibot';
import { duration, number, oneOf } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

export const missingEntries = {
  kind: v.literal('missing'),
  what: oneOf(['missing', 'flat']),
  within: duration(),
  /** Flat: how far the highest value may lie above the lowest, in the unit of the series; 0 when left out. */
  tolerance: v.optional(number({ min: 0 }, '0 or more, in the unit of the series')),
};

/** No data within a time, or data that do not move. */
export type MissingRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof missingEntries, undefined>>;
