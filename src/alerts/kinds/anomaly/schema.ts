import * as v from 'valibot';
import { directions } from '../../../queries';
import type { RuleCommon } from '../../spec/ruleCommon';
import { choiceSchema, numberSchema, objectSchema } from '../../spec/schema';

const whole = '{field} is {value}. Give a whole number from 1 to 1000.';
const count = v.pipe(numberSchema, v.integer(whole), v.minValue(1, whole), v.maxValue(1000, whole));

/** At least `anomalous` of the newest `of` observations. */
const quorumSchema = v.pipe(
  objectSchema({ anomalous: count, of: count }),
  v.check(
    ({ anomalous, of }) => anomalous <= of,
    ({ input: { anomalous, of } }) =>
      `{field} is ${anomalous} of ${of}. Give whole numbers with 1 <= anomalous <= of <= 1000, such as 3 of 5.`
  )
);

/** What rules over a band have. */
export const bandEntries = { direction: choiceSchema(directions), quorum: quorumSchema };

export const anomalyEntries = { kind: v.literal('anomaly'), ...bandEntries };

export type BandFields = v.InferOutput<v.ObjectSchema<typeof bandEntries, undefined>>;

/** The query leaves the band of its own past. */
export type AnomalyRule = RuleCommon & BandFields & { kind: 'anomaly' };
