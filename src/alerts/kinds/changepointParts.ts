import { durationSeconds } from '../spec/durations';
import type { ChangepointRule } from '../spec/ruleSpec';
import { instantStep, lastSeconds, mathStep, predictiveStep, thresholdStep } from '../spec/steps';
import { onlyPart, type RulePart } from './rulePart';

/** Counts new levels; with `deployed`, only while a deploy is recent. */
export function changepointParts(rule: ChangepointRule): RulePart[] {
  const { within, deployed } = rule;
  const range = lastSeconds(durationSeconds(within));
  const counted = predictiveStep(rule, { queryType: 'changepoints', output: 'count' }, range);
  const changes = '{{ $values.A.Value | humanize }} lasting change(s) of level within';
  if (deployed === undefined) {
    return onlyPart([counted, thresholdStep({ of: 'A', fires: 'gt', limit: 0 })], `${changes} ${within}.`);
  }
  return onlyPart(
    [
      counted,
      instantStep(rule, 'B', deployed),
      mathStep('D', '$A > 0 && $B > 0'),
      thresholdStep({ of: 'D', fires: 'gt', limit: 0 }),
    ],
    `${changes} ${within}, after a deploy.`
  );
}
