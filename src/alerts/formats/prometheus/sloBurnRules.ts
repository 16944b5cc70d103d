import { burnLimit, burnRates, budgetOf, errorRatio, severityOf } from '../../spec/burnRates';
import { plainDuration } from '../../spec/durations';
import { inParentheses } from '../../spec/promql';
import type { SloBurnRule } from '../../spec/ruleSpec';
import type { FileAlert, FileRules } from './fileRules';
import { runwayRules } from './lineRules';

/** One alert per burn rate: over the long window and, still, over the short one. */
export function sloBurnRules(rule: SloBurnRule): FileRules {
  const alerts: FileAlert[] = burnRates.map((rate) => {
    const burning = (window: string) => `${inParentheses(errorRatio(rule, window))} > ${burnLimit(rule, rate.factor)}`;
    return {
      name: `burn rate ${rate.factor}`,
      severity: severityOf(rule, rate),
      expr: `${burning(rate.long)} and ${burning(rate.short)}`,
      description: `{{ $value | humanizePercentage }} of events failed over ${rate.long}: the error budget of ${plainDuration(rule.period)} burns ${rate.factor} times too fast.`,
    };
  });
  const exhaustion = rule.exhaustedWithin === undefined ? [] : exhausted(rule, rule.exhaustedWithin);
  return {
    recorded: [],
    alerts: [...alerts, ...exhaustion],
    lost: 'The end of the budget is where a straight line reaches it; burn rates lose nothing.',
  };
}

function exhausted(rule: SloBurnRule, within: string): FileAlert[] {
  const expr = `1 - ${inParentheses(errorRatio(rule, rule.period))} / ${budgetOf(rule)}`;
  const source = { ...rule.source, query: { expr } };
  const fires = { within };
  const runway = { ...rule, source, fires, kind: 'runway', limit: 0, crossing: 'below', horizon: within } as const;
  const description = `The error budget of ${plainDuration(rule.period)} is used up within ${plainDuration(within)} at the present rate.`;
  return runwayRules(runway).alerts.map((alert) => ({ ...alert, name: 'budget exhausted', description }));
}
