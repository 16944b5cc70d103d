import { durationSeconds } from '../spec/durations';
import type { MissingRule } from '../spec/ruleSpec';
import { lastSeconds, mathStep, reduceStep, sourceStep, thresholdStep } from '../spec/steps';
import { onlyPart, type RulePart } from './rulePart';

/** Asks the source itself, so that the rule works while nothing can be forecast. */
export function missingParts(rule: MissingRule): RulePart[] {
  return rule.what === 'missing' ? noValues(rule) : flatLine(rule);
}

function watched(rule: MissingRule) {
  return sourceStep(rule, {}, lastSeconds(durationSeconds(rule.within)));
}

function noValues(rule: MissingRule): RulePart[] {
  return onlyPart(
    [watched(rule), reduceStep('B', 'count'), thresholdStep({ of: 'B', fires: 'lt', limit: 1 })],
    `There was no data within ${rule.within}.`
  );
}

function flatLine(rule: MissingRule): RulePart[] {
  return onlyPart(
    [
      watched(rule),
      reduceStep('B', 'max'),
      reduceStep('D', 'min'),
      mathStep('E', '$B - $D'),
      thresholdStep({ of: 'E', fires: 'lte', limit: rule.tolerance ?? 0 }),
    ],
    `Within ${rule.within} the value moved by no more than {{ $values.E.Value | humanize }}, around {{ $values.B.Value | humanize }}.`
  );
}
