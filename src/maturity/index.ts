export type { Assessment } from './assessment';
export type { Check, CheckGroup, CheckResult, Finding, Outcome, ShownQuery } from './check/check';
export type { Mend, SettingsPath } from './check/mend';
export { checkWeights, levels, type CheckId, type Effort, type Level } from './check/weights';
export type { MaturityAccess, MaturityRunDeps } from './maturityDeps';
export { createMaturityQuery, type MaturityOptions, type MaturityQueryTypeName } from './queries';
export { maturitySettingsSchema, type MaturitySettings } from './settings/maturitySettings';
export { readMaturitySettings } from './settings/readMaturitySettings';
