export type {
  GroupTiming,
  ImportedCondition,
  ImportedRule,
  ImportedRules,
  RecordedRule,
  RulePlace,
  UnreadRule,
} from './importedRule';
export { readRuleDocument, readRules, type ReadOptions } from './readRules';
export { rewriteRules, type RuleRewrite } from './rewriteRules';
export { toEvaluable, type Evaluable, type Language } from './toEvaluable';
export { classifyRule, type RuleClass } from './classifyRule';
export { findMissingMetrics, type MetricLookup } from './findMissingMetrics';
