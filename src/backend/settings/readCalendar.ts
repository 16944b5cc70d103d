import { ForecastError, type CalendarEvent, type TimeRange } from '../../engine';
import {
  emptyCalendar,
  eventEffects,
  parseTimeRange,
  type Calendar,
  type CalendarSettings,
  type EventEffectSetting,
} from '../../queries';
import { checkFields, isRecord, type Report } from './checkFields';
import { icsEvents } from './icsEvents';

const day = 86_400_000;
/** How far back the longest training window, and how far ahead a horizon, can ask for events. */
const reach = { back: 800 * day, ahead: 400 * day };

const fields: ReadonlyArray<keyof CalendarSettings> = ['timeZone', 'events', 'ics', 'icsEffect'];

/** The calendar of an instance around the present; what is wrong is reported and left out. */
export function readCalendar(given: unknown, now: number, report: Report): Calendar {
  if (given === undefined || given === null) {
    return emptyCalendar;
  }
  const note = (text: string) => report(`Calendar: ${text}`);
  if (!isRecord(given)) {
    note('It is no object. Write timeZone, events and ics under it.');
    return emptyCalendar;
  }
  checkFields(given, fields, note);
  const within = { from: now - reach.back, to: now + reach.ahead };
  const entries = [...readEvents(given.events, note), ...readIcs(given, within, note)];
  const of = (effect: EventEffectSetting) => entries.filter((entry) => entry.effect === effect);
  return {
    timeZone: readTimeZone(given.timeZone, note),
    learnt: of('learn').map(({ name, ranges }) => ({ name, ranges })),
    excluded: of('exclude').flatMap(({ ranges }) => ranges),
  };
}

type Entry = CalendarEvent & { effect: EventEffectSetting };

function readTimeZone(value: unknown, note: (text: string) => void): string | undefined {
  if (value === undefined || value === '') {
    return undefined;
  }
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: String(value) });
    return String(value);
  } catch {
    note(
      `The time zone is ${JSON.stringify(value)}, which is not known; UTC is used. Write a name such as Asia/Seoul.`
    );
    return undefined;
  }
}

function readEvents(list: unknown, note: (text: string) => void): Entry[] {
  if (list === undefined || list === null) {
    return [];
  }
  if (!Array.isArray(list)) {
    note('events is no list. Write one entry with name and times per event.');
    return [];
  }
  return list.flatMap((entry, index) => readEvent(entry, (text) => note(`Event ${index + 1}: ${text}`)));
}

function readEvent(entry: unknown, note: (text: string) => void): Entry[] {
  if (!isRecord(entry) || typeof entry.name !== 'string' || entry.name === '' || !Array.isArray(entry.times)) {
    note('It needs a name and a list of times, such as 2026-12-24/2026-12-27.');
    return [];
  }
  checkFields(entry, ['name', 'times', 'effect'], note);
  const ranges = entry.times.flatMap((text) => readRange(text, note));
  const effect = readEffect(entry.effect, note);
  return effect === undefined ? [] : [{ name: entry.name, ranges, effect }];
}

function readRange(text: unknown, note: (text: string) => void): TimeRange[] {
  try {
    return [parseTimeRange(String(text))];
  } catch (error) {
    note(error instanceof ForecastError ? error.message : String(error));
    return [];
  }
}

function readEffect(value: unknown, note: (text: string) => void): EventEffectSetting | undefined {
  const effect = value === undefined || value === '' ? 'learn' : eventEffects.find((known) => known === value);
  if (effect === undefined) {
    note(`Its effect is ${JSON.stringify(value)}. Choose one of ${eventEffects.join(', ')}.`);
  }
  return effect;
}

function readIcs(given: Record<string, unknown>, within: TimeRange, note: (text: string) => void): Entry[] {
  const { ics } = given;
  const effect = readEffect(given.icsEffect, (text) => note(`icsEffect: ${text}`));
  if (ics === undefined || ics === '' || effect === undefined) {
    return [];
  }
  try {
    return icsEvents(String(ics), within).map((event) => ({ ...event, effect }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    note(`ics cannot be read (${reason}). It must be the text of an iCalendar file, from BEGIN:VCALENDAR on.`);
    return [];
  }
}
