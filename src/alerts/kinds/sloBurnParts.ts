import { budgetOf, burnLimit, burnRates, errorRatio, severityOf, type BurnRate } from '../spec/burnRates';
import { inParentheses } from '../spec/promql';
import type { RunwayRule, SloBurnRule } from '../spec/ruleSpec';
import { instantStep, mathStep, thresholdStep } from '../spec/steps';
import type { RulePart } from './rulePart';
import { runwayParts } from './runwayParts';

/** One rule per burn rate and, where wanted, one that forecasts the end of the budget. */
export function sloBurnParts(rule: SloBurnRule): RulePart[] {
  const exhaustion = rule.exhaustedWithin === undefined ? [] : exhausted(rule, rule.exhaustedWithin);
  return [...burnRates.map((rate) => burning(rule, rate)), ...exhaustion];
}

function burning(rule: SloBurnRule, rate: BurnRate): RulePart {
  const limit = burnLimit(rule, rate.factor);
  return {
    name: `burn rate ${rate.factor}`,
    severity: severityOf(rule, rate),
    steps: [
      instantStep(rule, 'A', errorRatio(rule, rate.long)),
      instantStep(rule, 'B', errorRatio(rule, rate.short)),
      mathStep('D', `$A > ${limit} && $B > ${limit}`),
      thresholdStep({ of: 'D', fires: 'gt', limit: 0 }),
    ],
    description: `{{ $values.A.Value | humanizePercentage }} of events failed over ${rate.long}, {{ $values.B.Value | humanizePercentage }} over ${rate.short}: the error budget of ${rule.period} burns ${rate.factor} times too fast.`,
  };
}

/** The part of the budget that is left, in (-infinity, 1]. */
function budgetLeft(rule: SloBurnRule): string {
  return `1 - ${inParentheses(errorRatio(rule, rule.period))} / ${budgetOf(rule)}`;
}

function exhausted(rule: SloBurnRule, within: string): RulePart[] {
  const query = { ...rule.source.query, expr: budgetLeft(rule) };
  const runway: RunwayRule = {
    ...rule,
    kind: 'runway',
    source: { ...rule.source, query },
    limit: 0,
    crossing: 'below',
    horizon: within,
    fires: { within },
  };
  const description = `The error budget of ${rule.period} is forecast to be used up in {{ $values.A.Value | printf "%.1f" }} hours.`;
  return runwayParts(runway).map((part) => ({ ...part, name: 'budget exhausted', description }));
}
