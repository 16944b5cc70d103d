import * as v from 'valibot';
import type { RuleCommon } from '../../spec/ruleCommon';
import { choiceSchema, durationSchema, numberSchema } from '../../spec/schema';

export const missingEntries = {
  kind: v.literal('missing'),
  what: choiceSchema(['missing', 'flat']),
  within: durationSchema,
  /** Flat: how far the highest value may lie above the lowest, in the unit of the series; 0 when left out. */
  tolerance: v.optional(
    v.pipe(numberSchema, v.minValue(0, '{field} is {value}. Give 0 or more, in the unit of the series.'))
  ),
};

/** No data within a time, or data that do not move. */
export type MissingRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof missingEntries, undefined>>;
