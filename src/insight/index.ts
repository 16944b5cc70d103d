export type {
  CauseEvidence,
  CauseRanking,
  CauseVerdict,
  Change,
  Dependency,
  RankedService,
  RankOptions,
  ServiceSignal,
} from './causes/causeRanking';
export { rankCauses } from './causes/rankCauses';
export type { DescribedCause, DescribedEvidence, DescribedRanking } from './causes/report/describedCause';
export { describeEvidence, nameSignal } from './causes/report/describeEvidence';
export { describeLikelihood, summarizeRanking } from './causes/report/describeVerdict';
export type { DrawnService, TimeAxis } from './causes/report/drawEvidence';
export { listReasonsAgainst, listReasonsFor } from './causes/report/listReasons';
export { isTelling, listNamed, listSuspects } from './causes/report/listSuspects';
export { listCandidates } from './causes/reading/listCandidates';
export { findCauses, type FoundCauses } from './causes/findCauses';
export { builtInRules } from './discovery/rules/builtInRules';
export { explainTerm, type TermExplanation } from './discovery/explain/explainTerm';
export { createOwnerFinder, ownerLabels } from './discovery/identity/createOwnerFinder';
export { resolveName } from './discovery/identity/resolveName';
export { describeFailures, describeMissing, describeSkipped, describeUnread } from './discovery/describeMissing';
export { createCallReaders, type CallReader } from './discovery/createCallReader';
export { nameOwner } from './discovery/findSubjects';
export { listOwners } from './discovery/listOwners';
export { listOtherValues } from './discovery/identity/subjectLabels';
export { discover } from './discovery/discover';
export type {
  Dependency as ServiceCall,
  DiscoveredNode,
  DiscoveredService,
  Discovery,
  Signal,
  Unused,
} from './discovery/discovery';
export { escapeRegExp, matcher, quoted } from './discovery/rules/selector';
export type { QueryLabels as AskLabels } from './discovery/inquiry';
export { signalKinds, type DiscoveryRules, type SignalKind, type SignalRule } from './discovery/rules/signalRule';
export { assessHealth } from './health/assessHealth';
export { healthStates, type Health, type HealthState, type Reason, type ServiceHealth } from './health/assessHealth';
export { describeReason } from './health/describeReason';
export type { Reach, SignalState, Unusual } from './health/signalState';
export { assessServices } from './fleet/assessServices';
export { findSource, openCatalog, resolveService, type InsightContext } from './fleet/context';
export { readVersionStarts } from './fleet/deploys/readVersionStarts';
export type { Fleet, FleetMember } from './fleet/fleet';
export { insightFields } from './fleet/queryFields';
export { insightSection, serviceLabel, signalField, sourceFormFields } from './queries/form';
export type { InsightQuery, SignalAnalysis, SignalsQuery } from './fleet/queryFields';
export {
  createInsightQuery,
  insightQueryTypes,
  type InsightOptions,
  type InsightQueryTypeName,
} from './queries/registry';
export { insightSchema, type InsightSettings } from './settings/insightSchema';
export { readInsightSettings, type CheckedInsight } from './settings/readInsightSettings';
export type { KnownPatterns, LogAccess, PatternMemory } from './logs/logAccess';
export { logSettingsSchema, type LogSettings } from './logs/settings/logSettings';
export { readLogSettings } from './logs/settings/readLogSettings';
export type { PatternState } from './logs/logPattern';
export type { ErrorBudget } from './slo/errorBudget';
export type { Slo } from './slo/slo';
export type { Catalog, InsightDeps, InsightRunDeps, InsightSource } from './fleet/context';
