import ICAL from 'ical.js';
import type { TimeRange } from '../../../engine';
import type { IcsRequest } from './expandedIcs';
import { findFirstStart, listRules } from './findFirstStart';
import { toMs } from './toMs';

/** Occurrences of one recurring event that are kept at most. */
const maxOccurrences = 10_000;

/** One event of a text, with each occurrence that touches the span. */
export interface ExpandedEvent {
  name: string;
  ranges: TimeRange[];
  /** What was looked at where that is less than the span. */
  cut?: TimeRange;
  /** A frequency of its rules that is not read; there are no ranges then. */
  unread?: string;
}

/** An event that is about to be expanded, by its place in the text, and then what it holds. */
export type IcsStep = { index: number; name: string } | { index: number; expanded: ExpandedEvent };

/**
 * The events of an iCalendar text from the `first` one on, each announced before it is expanded: a rule that never matches
 * does not return (kewisch/ical.js#1038), so whoever reads this must be able to end it. Times without a zone are taken as UTC.
 * @throws Error where the text is no iCalendar.
 */
export function* expandIcs({ text, within, now }: IcsRequest, first = 0): Generator<IcsStep> {
  const root = new ICAL.Component(ICAL.parse(text));
  root.getAllSubcomponents('vtimezone').forEach((zone) => ICAL.TimezoneService.register(zone));
  const components = root.getAllSubcomponents('vevent');
  const exceptions = groupExceptions(components);
  for (let index = first; index < components.length; index++) {
    const component = components[index];
    if (!component.hasProperty('recurrence-id')) {
      const event = new ICAL.Event(component, { exceptions: exceptions.get(readUid(component)) ?? [] });
      const name = event.summary || 'event';
      yield { index, name };
      yield { index, expanded: { name, ...expandEvent(event, within, now) } };
    }
  }
}

/** Changed occurrences by the uid of their event. */
function groupExceptions(components: ICAL.Component[]): Map<string, ICAL.Component[]> {
  const groups = new Map<string, ICAL.Component[]>();
  for (const component of components) {
    if (component.hasProperty('recurrence-id')) {
      const uid = readUid(component);
      groups.set(uid, [...(groups.get(uid) ?? []), component]);
    }
  }
  return groups;
}

function readUid(component: ICAL.Component): string {
  return String(component.getFirstPropertyValue('uid'));
}

/** A series has no second of its own, and a rule by the second costs 86,400 occurrences a day. */
const unreadFrequency = 'SECONDLY';

/** All occurrences within the span; where they are too many, those of a span around the present that holds few enough. */
function expandEvent(event: ICAL.Event, within: TimeRange, now: number): Omit<ExpandedEvent, 'name'> {
  if (listRules(event).some(({ freq }) => freq === unreadFrequency)) {
    return { ranges: [], unread: unreadFrequency };
  }
  for (let span = within; ; span = { from: now - (now - span.from) / 4, to: now + (span.to - now) / 4 }) {
    const ranges = listOccurrences(event, span);
    if (ranges !== undefined) {
      return span === within ? { ranges } : { ranges, cut: span };
    }
  }
}

/** Undefined where there are too many. */
function listOccurrences(event: ICAL.Event, { from, to }: TimeRange): TimeRange[] | undefined {
  const ranges: TimeRange[] = [];
  const iterator = event.iterator(findFirstStart(event, from));
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    const range = { from: toMs(startDate), to: toMs(endDate) };
    if (range.from > to) {
      break;
    }
    if (range.to > from && ranges.push(range) > maxOccurrences) {
      return undefined;
    }
  }
  return ranges;
}
