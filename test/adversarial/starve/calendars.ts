import type { Attack } from '../attack';
import { inspectAnswers } from '../stage/inspect';
import { createInstance, createModel, createQuery, type Target } from '../stage/stage';

export interface CalendarTarget extends Target {
  url: string;
}

/** Longest answer of a data source with such a calendar, and of a neighbour meanwhile. */
const maxOwnMs = 5000;
const maxNeighbourMs = 2000;

const start = 'DTSTART:20240101T000000Z';
const rules = [
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
  'FREQ=SECONDLY',
  'FREQ=SECONDLY;BYMONTH=12',
  'FREQ=SECONDLY;BYSECOND=60',
  'FREQ=MINUTELY;BYHOUR=25',
  'FREQ=MINUTELY;BYMONTHDAY=31;BYMONTH=4',
  'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1',
  'FREQ=WEEKLY;BYWEEKNO=54',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;COUNT=999999999',
];

const toEvent = (rule: string) =>
  ['BEGIN:VEVENT', 'SUMMARY:x', start, 'DURATION:PT1H', `RRULE:${rule}`, 'END:VEVENT'].join('\r\n');
const toCalendar = (...inside: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...inside, 'END:VCALENDAR'].join('\r\n');

const zone = ['BEGIN:VTIMEZONE', 'TZID:Own', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'RRULE:FREQ=SECONDLY']
  .concat(['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:STANDARD', 'END:VTIMEZONE'])
  .join('\r\n');

const calendars: Array<[name: string, ics: string]> = [
  ...rules.map((rule): [string, string] => [rule, toCalendar(toEvent(rule))]),
  [
    'a time zone that changes each second',
    toCalendar(zone, toEvent('FREQ=DAILY').replace(start, 'DTSTART;TZID=Own:20240101T000000')),
  ],
  ['5,000 events of each second', toCalendar(...Array.from({ length: 5000 }, () => toEvent('FREQ=SECONDLY')))],
  ['nested components', toCalendar('BEGIN:VEVENT\r\n'.repeat(20_000))],
  ['four megabytes of one line', toCalendar(`SUMMARY:${'x'.repeat(4_000_000)}`)],
];

/** Calendars that never match, or match all the time: their own data source is answered, and its neighbours at once. */
export const calendarAttacks = calendars.map(([name, ics], i): Attack<CalendarTarget> => ({
  name: `a calendar of ${name}`,
  run: async ({ wire, url }) => {
    const instance = { ...createInstance(url, { calendar: { ics } }), uid: 'calendar', lastUpdatedMs: 100 + i };
    const began = performance.now();
    const own = wire.query({ instance }, [createQuery(createModel())]);
    const health = wire.health({ instance });
    const neighbour = await wire.query({ instance: createInstance(url) }, [createQuery(createModel())]);
    const waited = performance.now() - began;
    const answers = await own;
    await health;
    const took = performance.now() - began;
    if (took > maxOwnMs || waited > maxNeighbourMs) {
      return `answered after ${Math.round(took)} ms, a neighbour after ${Math.round(waited)} ms`;
    }
    return inspectAnswers(answers, ['A']) ?? (answers.A.error || neighbour.A.error || undefined);
  },
}));
