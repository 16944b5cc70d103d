import type { CalendarEvent, TimeRange } from '../../engine';
import { parseTimeRange } from '../../schema';

/** What is known beforehand about the times of a data source's series. */
export interface Calendar {
  /** IANA name of the time zone whose days the series follow; absent = UTC. */
  timeZone?: string;
  /** Learnt as effects of their own and added again to their future times; never anomalous. */
  learnt: readonly CalendarEvent[];
  /** Learnt from by nothing. */
  excluded: readonly TimeRange[];
}

export const emptyCalendar: Calendar = { learnt: [], excluded: [] };

/** The times of one run that are treated apart, from its query and from the calendar. */
export interface SpecialTimes {
  timeZone?: string;
  events: CalendarEvent[];
  /** Nothing is learned from these times. */
  masked: TimeRange[];
  /** Nothing in these times is an anomaly. */
  planned: TimeRange[];
}

/**
 * What of the query and the calendar touches the time from `from` to `to`: the rest would only make equal questions
 * look different.
 * @throws ForecastError for a time of the query that cannot be read.
 */
export function specialTimes(
  { masked, planned }: { masked: string[]; planned: string[] },
  { timeZone, learnt, excluded }: Calendar,
  { from, to }: TimeRange
): SpecialTimes {
  const near = (range: TimeRange) => range.to > from && range.from <= to;
  const events = learnt
    .map((event) => ({ ...event, ranges: event.ranges.filter(near) }))
    .filter(({ ranges }) => ranges.length > 0);
  const certain = events.filter(({ onTrial }) => !onTrial);
  return {
    timeZone,
    events,
    masked: [...masked.map(parseTimeRange), ...excluded].filter(near),
    planned: [...planned.map(parseTimeRange), ...certain.flatMap(({ ranges }) => ranges)].filter(near),
  };
}
