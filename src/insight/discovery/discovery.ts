import type { Language, SignalRule } from './rules/signalRule';

/** One signal of a service or node, ready to be asked for. */
export interface Signal {
  rule: SignalRule;
  /** The query, without anything left to fill in but the macros of a panel. */
  expr: string;
  /** The label of its series that names the subject. */
  label: string;
}

export interface DiscoveredService {
  name: string;
  signals: Signal[];
  pods: string[];
  nodes: string[];
  /** PromQL with one series per version that runs, where anything tells. */
  versions?: string;
}

export interface DiscoveredNode {
  name: string;
  signals: Signal[];
}

export interface Dependency {
  caller: string;
  callee: string;
}

/** Why a rule found nothing. */
export type Unused =
  { id: string; why: 'no metric'; metric: string } | { id: string; why: 'no subject'; labels: string[] };

/** What there is to watch. All lists are sorted by name. */
export interface Discovery {
  /** One query for all subjects at once, per rule and per label that names them: to look at a whole fleet. */
  fleet: Signal[];
  services: DiscoveredService[];
  nodes: DiscoveredNode[];
  dependencies: Dependency[];
  /** Rules that matched nothing. */
  unused: Unused[];
  /** What could not be asked, by language: the rest of the discovery holds without it. */
  failures: Array<{ language: Language; message: string }>;
}

/** Label sets that a query gives now. */
export type QueryLabels = (query: { language: Language; expr: string }) => Promise<Array<Record<string, string>>>;
