import type { ForecastBreachRule } from '../spec/ruleSpec';
import { lastSeconds, predictiveStep, reduceStep, thresholdStep } from '../spec/steps';
import { onlyPart, type RulePart } from './rulePart';

const outputs = { point: 'forecast', lower: 'lower', upper: 'upper' } as const;
const called = { point: 'forecast', lower: "forecast's lower bound", upper: "forecast's upper bound" };

/** Compares the worst value within the horizon with the limit. */
export function forecastBreachParts(rule: ForecastBreachRule): RulePart[] {
  const { bound, crossing, horizon, limit, recovery } = rule;
  const above = crossing === 'above';
  return onlyPart(
    [
      predictiveStep(rule, { queryType: 'forecast', output: outputs[bound], horizon }, lastSeconds(3600)),
      reduceStep('B', above ? 'max' : 'min'),
      thresholdStep({ of: 'B', fires: above ? 'gt' : 'lt', limit, recovery }),
    ],
    `The ${called[bound]} reaches {{ $values.B.Value | humanize }} within ${horizon}; the limit is ${limit}.`
  );
}
