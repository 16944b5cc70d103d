import type { InferOutput } from 'valibot';
import { type CalendarEvent, errorMessage, type TimeRange } from '../../engine';
import {
  calendarSchema,
  parseTimeRange,
  type Calendar,
  type EventEffectSetting,
  type eventSchema,
} from '../../queries';
import { parseFields } from '../../schema';
import type { Report } from './report';
import type { SettingsContext } from './settingsContext';

type Note = (text: string) => void;
type Event = CalendarEvent & { effect: EventEffectSetting };

/** The iCalendar text of these settings; undefined where there is none that can be read. */
export function findIcs(given: unknown): string | undefined {
  return parseFields(calendarSchema, given).value.ics;
}

/** The regions of these settings whose holidays are known; those that can be read. */
export function findHolidayRegions(given: unknown): readonly string[] {
  return parseFields(calendarSchema, given).value.holidays ?? [];
}

/** The calendar of an instance, with what its iCalendar text holds; what is wrong is reported and left out. */
export function readCalendar(
  given: unknown,
  { ics, holidays }: Pick<SettingsContext, 'ics' | 'holidays'>,
  report: Report
): Calendar {
  const { value, problems } = parseFields(calendarSchema, given, { subject: nameSubject });
  problems.forEach(({ field, message }) => report(`Calendar: ${namePlace(field)}${message}`));
  const note = (text: string) => report(`Calendar: ${text}`);
  [...(ics?.problems ?? []), ...(holidays?.problems ?? [])].forEach(note);
  const isReadable = (name: string) => !problems.some(({ field }) => field === name);
  const expanded = isReadable('icsEffect') ? (ics?.events ?? []) : [];
  const events = [
    ...readEvents(value.events ?? [], note),
    ...expanded.map((event) => ({ ...event, effect: value.icsEffect })),
  ];
  const withEffect = (wanted: EventEffectSetting) => events.filter(({ effect }) => effect === wanted);
  return {
    timeZone: value.timeZone,
    learnt: [...withEffect('learn').map(({ name, ranges }) => ({ name, ranges })), ...(holidays?.events ?? [])],
    excluded: withEffect('exclude').flatMap(({ ranges }) => ranges),
  };
}

/** Fields of an event are told of the event, which is named before. */
function nameSubject(field: string): string {
  return field.startsWith('events[') ? `Its ${field.replace(/^.*\./, '')}` : field;
}

function namePlace(field: string): string {
  const [, index] = /^events\[(\d+)\]/.exec(field) ?? [];
  return index === undefined ? '' : `Event ${Number(index) + 1}: `;
}

function readEvents(events: ReadonlyArray<InferOutput<typeof eventSchema>>, note: Note): Event[] {
  return events.map(({ name, times, effect }, index) => ({
    name,
    effect,
    ranges: times.flatMap((text) => readRange(text, (problem) => note(`Event ${index + 1}: ${problem}`))),
  }));
}

function readRange(text: string, note: Note): TimeRange[] {
  try {
    return [parseTimeRange(text)];
  } catch (error) {
    note(errorMessage(error));
    return [];
  }
}
