import { ofDifference } from '../spec/difference';
import type { RuleSpec } from '../spec/ruleSpec';
import { anomalyParts } from './anomalyParts';
import { changepointParts } from './changepointParts';
import { forecastBreachParts } from './forecastBreachParts';
import { missingParts } from './missingParts';
import { outlierParts } from './outlierParts';
import type { RulePart } from './rulePart';
import { runwayParts } from './runwayParts';
import { sloBurnParts } from './sloBurnParts';

/** The Grafana rules that a spec stands for. */
export function partsOf(rule: RuleSpec): RulePart[] {
  switch (rule.kind) {
    case 'anomaly':
      return anomalyParts(rule);
    case 'deviation':
      return anomalyParts(ofDifference(rule));
    case 'forecastBreach':
      return forecastBreachParts(rule);
    case 'runway':
      return runwayParts(rule);
    case 'outlier':
      return outlierParts(rule);
    case 'missing':
      return missingParts(rule);
    case 'sloBurn':
      return sloBurnParts(rule);
    case 'changepoint':
      return changepointParts(rule);
  }
}
