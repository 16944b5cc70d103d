import { ofDifference } from '../../spec/difference';
import type { RuleSpec } from '../../spec/ruleSpec';
import { bandRules } from './bandRules';
import { changepointRules } from './changepointRules';
import type { FileRules } from './fileRules';
import { forecastBreachRules, runwayRules } from './lineRules';
import { missingRules } from './missingRules';
import { outlierRules } from './outlierRules';
import { sloBurnRules } from './sloBurnRules';

/** The rules that a spec stands for where there is no plugin. */
export function fileRulesOf(rule: RuleSpec): FileRules {
  switch (rule.kind) {
    case 'anomaly':
      return bandRules(rule);
    case 'deviation':
      return bandRules(ofDifference(rule));
    case 'forecastBreach':
      return forecastBreachRules(rule);
    case 'runway':
      return runwayRules(rule);
    case 'outlier':
      return outlierRules(rule);
    case 'missing':
      return missingRules(rule);
    case 'sloBurn':
      return sloBurnRules(rule);
    case 'changepoint':
      return changepointRules(rule);
  }
}
