import * as v from 'valibot';
import { crossings } from '../../../queries';
import { number, oneOf, text } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

export const forecastBreachEntries = {
  kind: v.literal('forecastBreach'),
  bound: oneOf(['point', 'lower', 'upper']),
  limit: number(),
  crossing: oneOf(crossings),
  horizon: text(),
};

/** The forecast, or an edge of its interval, crosses a limit within the horizon. */
export type ForecastBreachRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof forecastBreachEntries, undefined>>;
