/** What is watched of a service (rate, errors, duration, logs) and of what it runs on. */
export const signalKinds = [
  'rate',
  'errors',
  'duration',
  'queue',
  'logs',
  'logErrors',
  'cpu',
  'throttling',
  'memory',
  'disk',
  'network',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** What the series of a signal belong to. */
export type Scope = 'service' | 'pod' | 'node';

export type Language = 'promql' | 'logql';

/** How one signal is recognised and read: data, so that an admin can add to the table. */
export interface SignalRule {
  /** Unique in the table; a rule of an admin replaces the one with the same id. */
  id: string;
  language: Language;
  kind: SignalKind;
  scope: Scope;
  /** The metric whose series show that the signal is there; for logs the label that streams are named by. */
  metric: string;
  /** Other metrics that `expr` reads; without one of them the rule does not apply. */
  needs?: string[];
  /** Labels that may name the subject; the first that a series has does. */
  subject: string[];
  /** Labels that may tell how a request ended; the first that a series has stands for $outcome. */
  outcome?: string[];
  /** Labels that every series must have, as matchers without braces. */
  only?: string;
  /**
   * $match stands for the matchers of the subjects, $by for the label that names them, $window for the range of rates,
   * $outcome for the label of an outcome. One series per subject, or per subject and part.
   */
  expr: string;
  /** Grafana's id of the unit. */
  unit: string;
  /** The side that harms; both for what is merely unusual. */
  harm: 'up' | 'down' | 'both';
  /** A value that cannot be, or should never be, passed: 1 for shares. */
  limit?: number;
}

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
}
