import type { Text } from '../../reports';
import type { Mend } from '../check/mend';
import type { CheckId, Effort, Level } from '../check/weights';

/** What a benefit was worked out by: a backtest of the proposed rules, the incidents that lacked what is missing, or the check's weight alone. */
export const benefitBases = ['backtest', 'evidence', 'weight'] as const;
export type BenefitBasis = (typeof benefitBases)[number];

/** What closing a gap would have changed in an incident: it had no alert, or a later one; or what is missing was missing in it. */
export interface BenefitIncident {
  id: string;
  title: Text;
  effect: 'caught' | 'earlier' | 'lacking';
}

/** What closing a gap is good for. */
export interface Benefit {
  /** What items are compared by. */
  value: number;
  basis: BenefitBasis;
  /** The same in a sentence. */
  text: Text;
  /** Incidents that it would have caught, or caught earlier; or those that lacked what is missing. */
  incidents: readonly BenefitIncident[];
  /** Median time gained where there was an alert, ms; null where there was none. */
  leadTime: number | null;
  /** False alarms that the proposed rules add per week; null where none was backtested. */
  falsePerWeek: number | null;
}

/** One thing to do: a check that is not passed, in one team's services. */
export interface RoadmapItem {
  check: CheckId;
  title: Text;
  why: Text;
  level: Level;
  /** Empty where nobody says. */
  team: string;
  owner: Text;
  /** Whole names, those with incidents first; none = of the whole. */
  services: readonly string[];
  effort: Effort;
  /** How much of it is as it should be, 0 to 1. */
  share: number;
  benefit: Benefit;
  /** What was found, at most ten sentences. */
  found: readonly Text[];
  mends: readonly Mend[];
}

/** What must hold before a phase is done. */
export interface Criterion {
  /** Undefined for one that is no check. */
  check?: CheckId;
  text: Text;
  isDone: boolean;
}

export interface Risk {
  text: Text;
  mitigation: Text;
  owner: Text;
}

/** A part of the way with a goal of its own. */
export interface Phase {
  /** From 1 on. */
  number: number;
  goal: Text;
  /** Most benefit for its effort first. */
  items: readonly RoadmapItem[];
  criteria: readonly Criterion[];
  risks: readonly Risk[];
}

/** The way from where an assessment stands to where nothing is missing. */
export interface Roadmap {
  /** ms. */
  made: number;
  weeks: number;
  /** Null where nothing could be evaluated. */
  level: number | null;
  score: number | null;
  /** Three sentences with numbers, for who decides. */
  summary: readonly Text[];
  phases: readonly Phase[];
  /** What the reader should know of how it came about. */
  notices: readonly Text[];
}
