import { createMessage } from '../../../texts';
import type { RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { instantStep, mathStep, thresholdStep } from '../../spec/grafana/steps';
import { expandRunway } from '../runway/grafana';
import {
  burnLimit,
  burnRateName,
  burnRates,
  burnSeverity,
  errorRatio,
  exhaustionName,
  exhaustionRule,
  type BurnRate,
} from './burnRates';
import type { SloBurnRule } from './schema';

/** One rule per burn rate and, where wanted, one that forecasts the end of the budget. */
export function expandSloBurn(rule: SloBurnRule): RuleDefinition[] {
  const exhaustion = rule.exhaustedWithin === undefined ? [] : exhausted(rule, rule.exhaustedWithin);
  return [...burnRates.map((rate) => burning(rule, rate)), ...exhaustion];
}

function burning(rule: SloBurnRule, rate: BurnRate): RuleDefinition {
  const limit = burnLimit(rule, rate.factor);
  return {
    name: burnRateName(rate),
    severity: burnSeverity(rule, rate),
    steps: [
      instantStep(rule, 'A', errorRatio(rule, rate.long)),
      instantStep(rule, 'B', errorRatio(rule, rate.short)),
      mathStep('D', `$A > ${limit} && $B > ${limit}`),
      thresholdStep({ of: 'D', fires: 'gt', limit: 0 }),
    ],
    description: createMessage('fired.burn', {
      long: rate.long,
      longShare: '{{ $values.A.Value | humanizePercentage }}',
      short: rate.short,
      shortShare: '{{ $values.B.Value | humanizePercentage }}',
      period: rule.period,
      factor: rate.factor,
    }),
  };
}

function exhausted(rule: SloBurnRule, within: string): RuleDefinition[] {
  const hours = '{{ $values.A.Value | printf "%.1f" }}';
  const description = createMessage('fired.exhausted', { period: rule.period, hours });
  return expandRunway(exhaustionRule(rule, within)).map((one) => ({ ...one, name: exhaustionName, description }));
}
