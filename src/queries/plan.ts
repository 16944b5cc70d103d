import type { Language } from '../texts';
import type { Calendar, SpecialTimes } from './time/calendar';

/** When and for whom a query runs: what Grafana sends beside the query model. */
export interface RunRequest {
  refId: string;
  /** The panel's or rule's time range, ms; `to` may lie in the future. */
  from: number;
  to: number;
  /** Distance of points that suits the panel's width, ms. */
  intervalMs: number;
  /** The present, ms. */
  now: number;
  /** True for alert and recording rules and server-side expressions: one column, no drawing aids. */
  forAlert: boolean;
  /** Of whoever reads the answer; default English. */
  language?: Language;
  /** Default: nothing is known beforehand. */
  calendar?: Calendar;
}

/** A query's times on one grid: every time here is a multiple of `step`. */
export interface Plan extends SpecialTimes {
  step: number;
  /** First row to read: early enough to learn from. */
  historyFrom: number;
  /** First row to learn from, >= historyFrom. */
  trainingFrom: number;
  /** First row to return. */
  from: number;
  /** Last row of history, inclusive: the present, or the end of a range in the past. */
  cutoff: number;
  /** Steps ahead of the cutoff; 0 where only history is asked for. */
  horizon: number;
  /** Observations per cycle, or 'auto'. */
  seasonLengths: number[] | 'auto';
  /** Times of deploys, ms. */
  deploys: number[];
}
