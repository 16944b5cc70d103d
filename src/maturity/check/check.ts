import type { Message } from '../../texts';
import type { Evidence } from '../reading/evidence';
import type { Mend } from './mend';
import type { CheckId, Effort, Level } from './weights';

/** Unknown is what could not be evaluated, and counts neither for nor against; so does what does not apply. */
export const outcomes = ['passed', 'partly', 'failed', 'unknown', 'notApplicable'] as const;
export type Outcome = (typeof outcomes)[number];

export const checkGroups = ['telemetry', 'alerting', 'unified', 'operation'] as const;
export type CheckGroup = (typeof checkGroups)[number];

/** A query that shows what was found, for Explore. */
export interface ShownQuery {
  /** uid of the source. */
  source: string;
  language: 'promql' | 'logql';
  expr: string;
}

/** What a check found of one service, or of the whole. */
export interface Finding {
  /** Whole identity; empty = of the whole. */
  service: string;
  outcome: Outcome;
  /** How much of it is as it should be, 0 to 1; undefined where it is unknown or does not apply. */
  share?: number;
  /** One sentence, with numbers. */
  found: Message;
  query?: ShownQuery;
  mends: Mend[];
}

/** One question that is put to an installation. */
export interface Check {
  id: CheckId;
  group: CheckGroup;
  title: Message;
  /** What is looked at, and from when on it is passed. */
  question: Message;
  /** What it is good for. */
  why: Message;
  /** Whether it finds something of each service; else of the whole. */
  perService: boolean;
  /** Pure: everything was read before. No finding at all counts as unknown. */
  assess(evidence: Evidence): Finding[];
}

/** A finding with whose it is and how much it counts. */
export interface CheckResult extends Finding {
  check: CheckId;
  group: CheckGroup;
  level: Level;
  weight: number;
  effort: Effort;
  /** Empty where nobody says. */
  team: string;
}
