import type { SignalRule } from './signalRuleSchema';

export type { SignalRule } from './signalRuleSchema';
export * from './signalKind';

/** How it is told who calls whom. */
export interface EdgeRule {
  id: string;
  metric: string;
  client: EndRule;
  server: EndRule;
  /** A client of this name is nobody where the label has this value, or where no service is called so. */
  virtual?: { client: string; label: string; value: string };
}

/** Labels of one end of a call. */
export interface EndRule {
  name: string[];
  namespace: string[];
  cluster: string[];
}

/** How it is told which pods there are, where they run, and whose they are; the first label that is set counts. */
export interface PodRule {
  id: string;
  metric: string;
  pod: string[];
  node?: string[];
  /** The kind and name of what made the pod. */
  owner?: OwnerLabels;
  /** Names that the pod was given: each may be that of its service. */
  names?: string[];
  /** Names of its containers: that of its service where nothing tells the owner. */
  containers?: string[];
}

/** How it is told what made a maker of pods. */
export interface OwnerRule {
  id: string;
  metric: string;
  kind: string;
  name: string[];
  owner: OwnerLabels;
}

interface OwnerLabels {
  kind: string[];
  name: string[];
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
  pods: PodRule[];
  owners: OwnerRule[];
  versions: VersionRule[];
  /** Requests for these paths or procedures are no traffic; * stands for any characters. */
  ignoredPaths: string[];
}
