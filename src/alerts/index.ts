export * from './spec/ruleCommon';
export * from './kinds';
export { ruleSchemas } from './kinds/ruleSchema';
export type { FormField, Message } from './spec/formField';
export { alertFields, learningFields, queryFields } from './spec/commonFields';
export type {
  AlertRule,
  GrafanaRule,
  RecordingRule,
  RelativeRange,
  RuleGroup,
  RuleStep,
} from './spec/grafana/grafanaRule';
export { checkRule, checkRules, type RuleProblem } from './check/checkRule';
export { folderUid, ruleUid } from './spec/ruleUid';
export { toAlertRules } from './kinds/toAlertRules';
export { toAllGroups, toRecordingGroups, toRuleGroups } from './kinds/toRuleGroups';
export { toRecordingRules } from './kinds/toRecordingRules';
export { fromGrafanaApi, toGrafanaApi, type ApiRule, type ApiRuleGroup } from './formats/grafanaApi';
export {
  findFormatName,
  getFormat,
  ruleFormatNames,
  ruleFormats,
  writeRule,
  type RuleFormatName,
  type WrittenRule,
} from './formats';
export type { RuleFormat } from './formats/ruleFormat';
export * from './apply';
export * from './notify';
export { toRuleSpecs, type ReadRules } from './import/toRuleSpecs';
export * from './backtest';
export * from './suggest';
export { durationMs } from './spec/durations';
