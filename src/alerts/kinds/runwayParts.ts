import { durationMs } from '../spec/durations';
import type { RunwayRule } from '../spec/ruleSpec';
import { lastSeconds, predictiveStep, thresholdStep } from '../spec/steps';
import { onlyPart, type RulePart } from './rulePart';

const hour = 3_600_000;
const range = lastSeconds(86_400);

/** Compares the hours left, or the probability of reaching the limit: numbers, which need no reducing. */
export function runwayParts(rule: RunwayRule): RulePart[] {
  return 'within' in rule.fires ? timeLeft(rule, rule.fires.within) : probable(rule, rule.fires.probability);
}

function timeLeft(rule: RunwayRule, within: string): RulePart[] {
  const { limit, crossing, horizon, recovery } = rule;
  const hours = durationMs(within, 'Time left') / hour;
  return onlyPart(
    [
      predictiveStep(rule, { queryType: 'runway', output: 'runwayHours', limit, crossing, horizon }, range),
      thresholdStep({ of: 'A', fires: 'lt', limit: hours, recovery }),
    ],
    `The limit of ${limit} is forecast to be reached in {{ $values.A.Value | printf "%.1f" }} hours.`
  );
}

function probable(rule: RunwayRule, probability: number): RulePart[] {
  const { limit, crossing, horizon, recovery } = rule;
  return onlyPart(
    [
      predictiveStep(rule, { queryType: 'runway', output: 'probability', limit, crossing, horizon }, range),
      thresholdStep({ of: 'A', fires: 'gt', limit: probability, recovery }),
    ],
    `The limit of ${limit} is reached within ${horizon} with a probability of {{ $values.A.Value | humanizePercentage }}.`
  );
}
