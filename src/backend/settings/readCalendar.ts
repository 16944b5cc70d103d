import type { InferOutput } from 'valibot';
import { type CalendarEvent, day, errorMessage, type TimeRange } from '../../engine';
import {
  calendarSchema,
  parseTimeRange,
  type Calendar,
  type EventEffectSetting,
  type eventSchema,
} from '../../queries';
import { parseFields } from '../../schema';
import { icsEvents } from './icsEvents';
import type { Report } from './report';

/** The longest training window, and the farthest horizon, that can ask for events. */
const maxTrainingMs = 800 * day;
const maxHorizonMs = 400 * day;

type Note = (text: string) => void;
type CalendarOutput = Pick<InferOutput<typeof calendarSchema>, 'ics' | 'icsEffect'>;
type Event = CalendarEvent & { effect: EventEffectSetting };

/** The calendar of an instance around the present; what is wrong is reported and left out. */
export function readCalendar(given: unknown, now: number, report: Report): Calendar {
  const { value, problems } = parseFields(calendarSchema, given, { subject: nameSubject });
  problems.forEach(({ field, message }) => report(`Calendar: ${namePlace(field)}${message}`));
  const note = (text: string) => report(`Calendar: ${text}`);
  const within = { from: now - maxTrainingMs, to: now + maxHorizonMs };
  const isReadable = (name: string) => !problems.some(({ field }) => field === name);
  const ics = isReadable('icsEffect') ? readIcs(value, within, note) : [];
  const events = [...readEvents(value.events ?? [], note), ...ics];
  const withEffect = (wanted: EventEffectSetting) => events.filter(({ effect }) => effect === wanted);
  return {
    timeZone: value.timeZone,
    learnt: withEffect('learn').map(({ name, ranges }) => ({ name, ranges })),
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

function readIcs({ ics, icsEffect }: CalendarOutput, within: TimeRange, note: Note): Event[] {
  try {
    return ics === undefined ? [] : icsEvents(ics, within).map((event) => ({ ...event, effect: icsEffect }));
  } catch (error) {
    const reason = errorMessage(error);
    note(`ics cannot be read (${reason}). It must be the text of an iCalendar file, from BEGIN:VCALENDAR on.`);
    return [];
  }
}
