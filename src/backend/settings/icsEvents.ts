import ICAL from 'ical.js';
import type { CalendarEvent, TimeRange } from '../../engine';

/** Occurrences of one recurring event that are read at most. */
const maxOccurrences = 1000;

/** Texts that were read before, and their components: the same file comes with every request. */
const parsed = new Map<string, ICAL.Component>();
const maxParsedFiles = 8;

/**
 * The events of an iCalendar text (RFC 5545) that touch the range, by name; recurring ones with each occurrence. Times
 * without a zone are taken as UTC.
 * @throws Error where the text is no iCalendar.
 */
export function icsEvents(text: string, within: TimeRange): CalendarEvent[] {
  const root = parsed.get(text) ?? parse(text);
  const byName = new Map<string, TimeRange[]>();
  for (const component of root.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    if (!event.isRecurrenceException()) {
      const ranges = byName.get(event.summary) ?? [];
      byName.set(event.summary, [...ranges, ...occurrences(event, within)]);
    }
  }
  return [...byName].map(([name, ranges]) => ({ name: name || 'event', ranges }));
}

function parse(text: string): ICAL.Component {
  const root = new ICAL.Component(ICAL.parse(text));
  root.getAllSubcomponents('vtimezone').forEach((zone) => ICAL.TimezoneService.register(zone));
  if (parsed.size >= maxParsedFiles) {
    parsed.clear();
  }
  parsed.set(text, root);
  return root;
}

function occurrences(event: ICAL.Event, { from, to }: TimeRange): TimeRange[] {
  const ranges: TimeRange[] = [];
  const iterator = event.iterator();
  let next = iterator.next();
  for (let count = 0; next && count < maxOccurrences; count++) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    const range = { from: toMs(startDate), to: toMs(endDate) };
    if (range.from > to) {
      break;
    }
    if (range.to > from) {
      ranges.push(range);
    }
    next = iterator.next();
  }
  return ranges;
}

function toMs(time: ICAL.Time): number {
  const zoned = time.zone === ICAL.Timezone.localTimezone ? ICAL.Timezone.utcTimezone : time.zone;
  return new ICAL.Time(time.toJSON(), zoned).toUnixTime() * 1000;
}
