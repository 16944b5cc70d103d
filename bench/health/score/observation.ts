import type { ServiceRow, ShownEvent } from '../pages/serviceRow';

/** What the pages said at one time. */
export interface Observation {
  /** ms. */
  time: number;
  overview: ServiceRow[];
  /** The page of the service where the incident began. */
  page?: ServiceRow;
  /** The anomalies on that page. */
  events?: ShownEvent[];
}

/** True for a state that calls for somebody. */
export function isAlarmed(state: string | undefined): boolean {
  return state === 'warning' || state === 'critical';
}
