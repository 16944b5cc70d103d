import * as v from 'valibot';
import { crossings } from '../../../queries';
import type { RuleCommon } from '../../spec/ruleCommon';
import { choiceSchema, numberSchema, textSchema } from '../../spec/schema';

export const forecastBreachEntries = {
  kind: v.literal('forecastBreach'),
  bound: choiceSchema(['point', 'lower', 'upper']),
  limit: numberSchema,
  crossing: choiceSchema(crossings),
  horizon: textSchema,
};

/** The forecast, or an edge of its interval, crosses a limit within the horizon. */
export type ForecastBreachRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof forecastBreachEntries, undefined>>;
