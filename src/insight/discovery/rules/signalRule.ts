import type { SignalRule } from './signalRuleSchema';

export type { SignalRule } from './signalRuleSchema';
export * from './signalKind';

/** How it is told who calls whom. */
export interface EdgeRule {
  id: string;
  metric: string;
  client: string[];
  server: string[];
}

/** How it is told which pod of which service runs on which node. */
export interface PlacementRule {
  id: string;
  metric: string;
  service: string[];
  pod: string[];
  node: string[];
}

/** How it is told which version of a service runs: a new one is a deploy. */
export interface VersionRule {
  id: string;
  metric: string;
  service: string[];
  version: string[];
}

/** All that discovery goes by; earlier signal rules are preferred where several read the same of a service. */
export interface DiscoveryRules {
  signals: SignalRule[];
  edges: EdgeRule[];
  placements: PlacementRule[];
  versions: VersionRule[];
  /** Requests for these paths or procedures are no traffic; * stands for any characters. */
  ignoredPaths: string[];
}
