import * as v from 'valibot';
import { crossings } from '../../../queries';
import { describe, number, choice, text } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

/** Schemas of the own fields of forecast breach rules. */
export const forecastBreachEntries = {
  kind: v.literal('forecastBreach'),
  bound: describe(
    choice(['point', 'lower', 'upper']),
    'What is compared with the limit: the forecast or a bound of its interval.'
  ),
  limit: number(),
  crossing: choice(crossings),
  horizon: describe(text(), 'How far ahead the forecast looks.'),
};

/** The forecast, or an edge of its interval, crosses a limit within the horizon. */
export type ForecastBreachRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof forecastBreachEntries, undefined>>;
