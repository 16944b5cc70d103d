import * as v from 'valibot';
import { directions } from '../../../queries';
import { describe, object, choice, wholeNumber } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

const count = wholeNumber({ min: 1, max: 1000 });

/** At least `anomalous` of the newest `of` observations. */
const quorum = v.pipe(
  object({ anomalous: count, of: count }),
  v.check(
    ({ anomalous, of }) => anomalous <= of,
    ({ input: { anomalous, of } }) =>
      `{field} is ${anomalous} of ${of}. Give whole numbers with 1 <= anomalous <= of <= 1000, such as 3 of 5.`
  )
);

/** What rules over a band have. */
export const bandEntries = {
  direction: describe(choice(directions), 'up: too high, down: too low.'),
  quorum: describe(quorum, 'At least `anomalous` of the newest `of` observations.'),
};

/** Schemas of the own fields of anomaly rules. */
export const anomalyEntries = { kind: v.literal('anomaly'), ...bandEntries };

/** A new rule over a band: it fires within some five minutes, and one observation alone is no alert. */
export const bandDefaults = { direction: 'both', quorum: { anomalous: 2, of: 3 } } as const;
export const bandLearning = { training: '14d', step: '2m' } as const;

/** Fields of rules over a band. */
export type BandFields = v.InferOutput<v.ObjectSchema<typeof bandEntries, undefined>>;

/** The query leaves the band of its own past. */
export type AnomalyRule = RuleCommon & BandFields & { kind: 'anomaly' };
