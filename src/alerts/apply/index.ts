export { applyChanges, type ApplyOptions } from './applyChanges';
export { GrafanaError } from './failure';
export type { GrafanaAnswer, GrafanaCall, GrafanaRequest } from './grafanaRequest';
export { planChanges, type PlanOptions } from './planChanges';
export { removeRules } from './removeRules';
export {
  listConflicts,
  hasChanges,
  type ApplyReport,
  type ConflictReason,
  type FieldDifference,
  type GroupChange,
  type NewFolder,
  type RuleChange,
  type RuleChanges,
  type RuleConflict,
  type StoredGroup,
  type StoredRule,
} from './ruleChanges';
