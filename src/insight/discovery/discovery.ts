import type { Identity } from './identity/identity';
import type { InquiryFailure } from './inquiry';
import type { SubjectLabels } from './identity/subjectLabels';
import type { EdgeRule, Language, SignalRule } from './rules/signalRule';

/** One signal of a service or node, ready to be asked for. */
export interface Signal {
  rule: SignalRule;
  /** The query, without anything left to fill in but the macros of a panel. */
  expr: string;
  /** What its series are selected by, as matchers without braces. */
  match: string;
  /** The labels of its series that tell the subject. */
  labels: SubjectLabels;
  /** Whose its series are by these labels: a service or node as they name it, or pods; none = all that there are. */
  subjects: string[];
}

export interface DiscoveredService {
  /** The whole identity, unique: `eu/prod/api`, or fewer parts where the labels tell fewer. */
  name: string;
  identity: Identity;
  signals: Signal[];
  /** Whole identities. */
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

/** A service whose signals do not tell which of several it is, so that it stays one of its own. */
export interface Ambiguous {
  name: string;
  candidates: string[];
  /** Ids of the rules that read these signals. */
  rules: string[];
}

/** What there is to watch. All lists are sorted by name. */
export interface Discovery {
  /** One query for all subjects at once, per rule and per labels that tell them: to look at a whole fleet. */
  fleet: Signal[];
  services: DiscoveredService[];
  nodes: DiscoveredNode[];
  dependencies: Dependency[];
  /** The rules whose metrics tell of dependencies; absent where none does. */
  edges?: EdgeRule[];
  ambiguous: Ambiguous[];
  /** Rules that matched nothing. */
  unused: Unused[];
  /** What could not be asked, by language: the rest of the discovery holds without it. */
  failures: Array<InquiryFailure & { language: Language }>;
}
