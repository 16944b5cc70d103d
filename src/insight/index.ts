export {
  rankCauses,
  type CauseEvidence,
  type CauseRanking,
  type Dependency,
  type RankedService,
} from './causes/rankCauses';
export type { Departure } from './causes/departure';
export type { Incident, ServiceSignal } from './causes/evidence';
export { builtInRules } from './discovery/builtInRules';
export { discover } from './discovery/discover';
export type { AskLabels, DiscoveredNode, DiscoveredService, Discovery, Signal, Unused } from './discovery/discovery';
export {
  signalKinds,
  type DiscoveryRules,
  type EdgeRule,
  type PlacementRule,
  type SignalKind,
  type SignalRule,
} from './discovery/signalRule';
export {
  healthOf,
  healthStates,
  type Health,
  type HealthState,
  type Reason,
  type ServiceHealth,
} from './health/healthOf';
export { reasonText, spanText, type FormatValue } from './health/reasonText';
export type { Reach, SignalState, Unusual } from './health/signalState';
