import type { Calendar, RunDeps } from '../../../queries';

/** What evaluations need from their surroundings: as a run, but `executor` need not remember anything. */
export interface EvaluateDeps extends RunDeps {
  calendar?: Calendar;
}
