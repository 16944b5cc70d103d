import type { Evidence } from '../reading/evidence';
import type { InstrumentationResult } from './instrumentationRule';

/** What comes of each rule of the open score, for each service. */
export function assessInstrumentation(_evidence: Evidence): InstrumentationResult[] {
  return [];
}
