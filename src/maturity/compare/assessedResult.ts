import type { CheckResult } from '../check/check';

/** What comparisons need of a result; an assessment of long ago may be no more than this. */
export type AssessedResult = Pick<CheckResult, 'check' | 'service' | 'team' | 'level' | 'weight' | 'outcome' | 'share'>;
