import type { Message } from '../../texts';
import type { Known } from '../reading/known';
import type { Finding, Outcome } from './check';
import { failShare, passShare } from './weights';

/** What a finding may say beside its sentence. */
export type Details = Partial<Pick<Finding, 'service' | 'query' | 'mends'>>;

/** What was found, passed by how much of it is as it should be, 0 to 1; NaN is unknown. */
export function grade(share: number, found: Message, details: Details = {}): Finding {
  if (Number.isNaN(share)) {
    return unknown(found, details);
  }
  const bounded = Math.min(1, Math.max(0, share));
  return { ...finding(gradeShare(bounded), found, details), share: bounded };
}

/** As it should be. */
export function pass(found: Message, details: Details = {}): Finding {
  return { ...finding('passed', found, details), share: 1 };
}

/** Not as it should be, with how to mend it. */
export function fail(found: Message, details: Details = {}): Finding {
  return { ...finding('failed', found, details), share: 0 };
}

/** What could not be evaluated, and why. */
export function unknown(why: Message, details: Details = {}): Finding {
  return finding('unknown', why, details);
}

/** What makes no sense here, and why. */
export function notApplicable(why: Message, details: Details = {}): Finding {
  return finding('notApplicable', why, details);
}

/** What a check finds in something that was read; unknown, with the reason, where it was not. */
export function whenKnown<Value>(
  known: Known<Value>,
  assess: (value: Value) => Finding[],
  details: Details = {}
): Finding[] {
  return known.ok ? assess(known.value) : [unknown(known.why, details)];
}

function gradeShare(share: number): Outcome {
  return share >= passShare ? 'passed' : share < failShare ? 'failed' : 'partly';
}

function finding(outcome: Outcome, found: Message, { service = '', query, mends = [] }: Details): Finding {
  return { service, outcome, found, ...(query !== undefined && { query }), mends };
}
