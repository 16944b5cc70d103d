import * as v from 'valibot';
import { choice, describe, duration, number } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

/** What of forecasts a rule watches. */
export const watchedScores = ['coverage', 'falseAlarms', 'drift'] as const;

/** Schemas of the own fields of rules on the quality of forecasts. */
export const modelQualityEntries = {
  kind: v.literal('modelQuality'),
  fires: describe(
    choice(watchedScores),
    'coverage: the share inside the interval has left the band; falseAlarms: there are more alarms than accepted, beyond chance; drift: there is evidence that the coverage left its band for good.'
  ),
  recent: describe(duration(), 'What counts as now, for example 7d.'),
  min: describe(number({ min: 0, max: 1 }), 'The least coverage that is as it should be.'),
  max: describe(number({ min: 0, max: 1 }), 'The most coverage that is as it should be.'),
};

/** Forecasts of a query that are no longer as good as they should be. */
export type ModelQualityRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof modelQualityEntries, undefined>>;
