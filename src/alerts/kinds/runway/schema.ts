import * as v from 'valibot';
import { crossings } from '../../../queries';
import { alternatives, describe, duration, number, object, choice, text } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

/** Schemas of the own fields of runway rules. */
export const runwayEntries = {
  kind: v.literal('runway'),
  limit: number(),
  crossing: choice(crossings),
  horizon: describe(text(), 'How far ahead the forecast looks.'),
  fires: alternatives([
    object({ within: describe(duration(), 'Fires where less time is left.') }),
    object({
      probability: describe(
        number({ above: 0, below: 1 }, 'a number above 0 and below 1, such as 0.9'),
        'Fires where the limit is reached within the horizon with a higher probability.'
      ),
    }),
  ]),
};

/** A limit will be reached soon: within a time, or with a probability within the horizon. */
export type RunwayRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof runwayEntries, undefined>>;
