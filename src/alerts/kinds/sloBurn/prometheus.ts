import { plainDuration } from '../../spec/durations';
import type { PrometheusAlert, PrometheusRules } from '../../spec/prometheusRules';
import { inParentheses } from '../../promql/parentheses';
import { toRunwayLine } from '../runway';
import {
  burnLimit,
  burnRateName,
  burnRates,
  burnSeverity,
  errorRatio,
  exhaustionName,
  exhaustionRule,
} from './burnRates';
import type { SloBurnRule } from './schema';

/** One alert per burn rate: over the long window and, still, over the short one. */
export function toSloBurnRules(rule: SloBurnRule): PrometheusRules {
  const alerts: PrometheusAlert[] = burnRates.map((rate) => {
    const burning = (window: string) => `${inParentheses(errorRatio(rule, window))} > ${burnLimit(rule, rate.factor)}`;
    return {
      name: burnRateName(rate),
      severity: burnSeverity(rule, rate),
      expr: `${burning(rate.long)} and ${burning(rate.short)}`,
      description: `{{ $value | humanizePercentage }} of events failed over ${rate.long}: the error budget of ${plainDuration(rule.period)} burns ${rate.factor} times too fast.`,
    };
  });
  const exhaustion = rule.exhaustedWithin === undefined ? [] : exhausted(rule, rule.exhaustedWithin);
  return {
    recorded: [],
    alerts: [...alerts, ...exhaustion],
    limitations: 'The end of the budget is where a straight line reaches it; burn rates have no limitation.',
  };
}

function exhausted(rule: SloBurnRule, within: string): PrometheusAlert[] {
  const description = `The error budget of ${plainDuration(rule.period)} is used up within ${plainDuration(within)} at the present rate.`;
  const { alerts } = toRunwayLine(exhaustionRule(rule, within));
  return alerts.map((alert) => ({ ...alert, name: exhaustionName, description }));
}
