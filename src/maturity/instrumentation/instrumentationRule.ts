import type { Message } from '../../texts';
import type { Outcome, ShownQuery } from '../check/check';
import type { Evidence } from '../reading/evidence';

// Rules of the Instrumentation Score specification (github.com/instrumentation-score/spec), version 0.1, commit e6ee222 of
// 2026-04-09: none is added, and those that cannot be evaluated here are told.

/** Weights of the specification by impact. */
export const impacts = { critical: 40, important: 30, normal: 20, low: 10 } as const;
export type Impact = keyof typeof impacts;

/** What came of one rule for one service. */
export interface InstrumentationResult {
  /** Such as RES-005. */
  rule: string;
  title: Message;
  service: string;
  impact: Impact;
  outcome: Extract<Outcome, 'passed' | 'failed' | 'unknown' | 'notApplicable'>;
  found: Message;
  query?: ShownQuery;
}

/** What a rule says of a service. */
export type RuleFinding = Pick<InstrumentationResult, 'outcome' | 'found' | 'query'>;

/** One rule of the specification. */
export interface InstrumentationRule {
  id: string;
  impact: Impact;
  title: Message;
  assess(service: string, evidence: Evidence): RuleFinding;
}
