import type { Message } from '../../texts';
import type { Outcome, ShownQuery } from '../check/check';

// Rules of the Instrumentation Score specification (github.com/instrumentation-score/spec), version 0.1 of 2026-04-09.

/** Weights of the specification by impact. */
export const impacts = { critical: 40, important: 30, normal: 20, low: 10 } as const;
export type Impact = keyof typeof impacts;

/** What came of one rule for one service. */
export interface InstrumentationResult {
  /** Such as RES-005. */
  rule: string;
  service: string;
  impact: Impact;
  outcome: Extract<Outcome, 'passed' | 'failed' | 'unknown' | 'notApplicable'>;
  found: Message;
  query?: ShownQuery;
}
