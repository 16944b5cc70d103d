import type { OutlierRule } from '../spec/ruleSpec';
import { lastSeconds, predictiveStep, reduceStep, thresholdStep } from '../spec/steps';
import { onlyPart, type RulePart } from './rulePart';

/** One alert per series that is unlike its peers now. */
export function outlierParts(rule: OutlierRule): RulePart[] {
  return onlyPart(
    [
      predictiveStep(rule, { queryType: 'outliers', output: 'outlierFlag' }, lastSeconds(3600)),
      reduceStep('B', 'last'),
      thresholdStep({ of: 'B', fires: 'gt', limit: 0 }),
    ],
    'This series is unlike its peers (flag {{ $values.B.Value | humanize }}).'
  );
}
