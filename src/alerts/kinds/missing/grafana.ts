import { durationSeconds } from '../../spec/durations';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import { findStep, readLimit, readRange, readSourceOnly } from '../../spec/grafana/readSteps';
import { singleRule, type RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { lastSeconds, mathStep, reduceStep, sourceStep, thresholdStep } from '../../spec/grafana/steps';
import type { ReadHead } from '../alertKind';
import type { MissingRule } from './schema';

/** Queries the source itself, so that the rule works while nothing can be forecast. */
export function expandMissing(rule: MissingRule): RuleDefinition[] {
  return rule.what === 'missing' ? noValues(rule) : flatLine(rule);
}

function watched(rule: MissingRule) {
  return sourceStep(rule, {}, lastSeconds(durationSeconds(rule.within)));
}

function noValues(rule: MissingRule): RuleDefinition[] {
  return singleRule(
    [watched(rule), reduceStep('B', 'count'), thresholdStep({ of: 'B', fires: 'lt', limit: 1 })],
    `There was no data within ${rule.within}.`
  );
}

function flatLine(rule: MissingRule): RuleDefinition[] {
  return singleRule(
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

/** The rule that `expandMissing` writes. @throws Error where the steps are others. */
export function parseMissing(rule: AlertRule, head: ReadHead): MissingRule {
  const within = readRange(findStep(rule, 'A'));
  const common = { ...head, ...readSourceOnly(rule, head.foresight), kind: 'missing', within } as const;
  const isFlat = rule.data.some(({ refId }) => refId === 'E');
  return isFlat ? { ...common, what: 'flat', tolerance: readLimit(rule).limit } : { ...common, what: 'missing' };
}
