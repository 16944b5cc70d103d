export { adoptFolder } from './plan/adoptFolder';
export { applyChanges, type ApplyOptions } from './write/applyChanges';
export type { GrafanaAnswer, GrafanaCall, GrafanaRequest } from './grafanaRequest';
export { describeChanges } from './plan/describeChanges';
export { planChanges, type PlanOptions } from './plan/planChanges';
export { listRuleEvents } from './write/listRuleEvents';
export { removeRules } from './write/removeRules';
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
} from './plan/ruleChanges';
