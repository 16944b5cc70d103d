export type { LearningOptions, RuleCommon, Severity } from './spec/ruleCommon';
export {
  alertKindNames,
  alertKinds,
  getAlertKind,
  isAlertKindName,
  type AlertKindName,
  type RuleSpec,
  type RuleVariant,
} from './kinds';
export { ruleSchemas } from './kinds/ruleSchema';
export type { FormField, Message } from './spec/formField';
export { alertFields, learningFields, queryFields } from './spec/commonFields';
export type { RuleGroup } from './spec/grafana/grafanaRule';
export { checkRule, checkRules, type RuleProblem } from './check/checkRule';
export { checkEvaluation } from './check/checkEvaluation';
export { checkWindows } from './check/checkWindows';
export { toAlertRules } from './kinds/toAlertRules';
export { previewMessage } from './kinds/previewMessage';
export { escapeTemplate } from './evidence/goTemplate';
export { toAllGroups, toRecordingGroups, toRuleGroups } from './kinds/toRuleGroups';
export { findFormatName, getFormat, ruleFormatNames, ruleFormats, writeRule, type RuleFormatName } from './formats';
export * from './apply';
export * from './notify';
export * from './backtest';
export * from './suggest';
export * from './improve';
export * from './import';
export * from './feedback';
export { folderUid as writeFolderUid, ruleUid as writeRuleUid } from './spec/ruleUid';
export { toProvisioningYaml } from './formats/grafanaYaml';
export { durationMs } from './spec/durations';
export { findSelector } from './promql/isSelector';
export {
  isMatched,
  listSelectors,
  type LabelMatcher,
  type MatchOperator,
  type Selector,
} from './promql/selectors/listSelectors';
export { inParentheses, isBalanced } from './promql/parentheses';
export { toYaml, type Plain } from './formats/text/yaml';
