import type { CalendarEvent, TimeRange } from '../../../engine';

/** What an iCalendar text holds of a span of time. */
export interface ExpandedIcs {
  /** By name, recurring ones with each occurrence. */
  events: CalendarEvent[];
  /** What could not be read, a sentence each. */
  problems: string[];
}

/** A text to expand. */
export interface IcsRequest {
  /** RFC 5545. */
  text: string;
  within: TimeRange;
  /** ms: where a bound cuts, what is nearest to it is kept. */
  now: number;
}

export type ExpandIcs = (request: IcsRequest, orgId: number) => Promise<ExpandedIcs>;
