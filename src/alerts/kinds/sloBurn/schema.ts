import * as v from 'valibot';
import { describe, duration, number } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';
import { durationWhere } from '../../spec/schema';
import { day } from '../../../engine';

const isMonth = (ms: number) => ms >= 28 * day && ms <= 31 * day;

/** Schemas of the own fields of error budget rules. */
export const sloBurnEntries = {
  kind: v.literal('sloBurn'),
  objective: describe(
    number({ above: 0, below: 1 }, 'a number above 0 and below 1, such as 0.999 for three nines'),
    'Ratio of good events.'
  ),
  period: describe(
    durationWhere(isMonth, 'The burn rates 14.4, 6, 3 and 1 are those of a month: choose 28d to 31d.'),
    'SLO period, 28d to 31d.'
  ),
  exhaustedWithin: v.optional(
    describe(duration(), 'Also alerts when the budget is forecast to run out within this time.')
  ),
};

/** The error budget burns too fast. The source's `expr` is the ratio of errors, with $window for the range. */
export type SloBurnRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof sloBurnEntries, undefined>>;
