import type { Random } from '../stage/random';
import { createText } from './hostileValues';

const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'NEVERLY', ''];
const parts = [
  'COUNT=3',
  'COUNT=999999999',
  'COUNT=-1',
  'INTERVAL=0',
  'INTERVAL=2',
  'INTERVAL=99999999',
  'UNTIL=20270101T000000Z',
  'UNTIL=19700101T000000Z',
  'UNTIL=nonsense',
  'BYMONTH=2',
  'BYMONTH=12,13,0',
  'BYMONTHDAY=31',
  'BYMONTHDAY=-31,30',
  'BYDAY=MO',
  'BYDAY=5MO,-5SU',
  'BYDAY=1000XX',
  'BYHOUR=25',
  'BYHOUR=2',
  'BYMINUTE=0,15,30,45',
  'BYSECOND=60',
  'BYYEARDAY=366',
  'BYYEARDAY=-366,400',
  'BYWEEKNO=53',
  'BYSETPOS=5',
  'BYSETPOS=-366',
  'WKST=SU',
  'SKIP=OMIT;RSCALE=HEBREW',
];
const starts = [
  'DTSTART:20240101T000000Z',
  'DTSTART;VALUE=DATE:20240229',
  'DTSTART;TZID=Europe/Berlin:20240101T020000',
  'DTSTART;TZID=Own/Zone:20240101T020000',
  'DTSTART:19000101T000000Z',
  'DTSTART:99991231T235959Z',
  'DTSTART:00000000T000000Z',
  'DTSTART:nonsense',
];
const ends = [
  'DTEND:20240101T010000Z',
  'DURATION:PT1H',
  'DURATION:P9999W',
  'DURATION:-PT1H',
  'DURATION:PT0S',
  'DTEND:19000101T000000Z',
  'DTEND;VALUE=DATE:20240301',
];
const others = [
  'EXDATE:20240102T000000Z',
  'RDATE:20240105T000000Z,20240106T000000Z',
  'RECURRENCE-ID:20240103T000000Z',
  'STATUS:CANCELLED',
  'TRANSP:TRANSPARENT',
  'UID:a',
  'SEQUENCE:-1',
  'ATTACH;VALUE=URI:file:///etc/passwd',
  'X-A;B="\\n":c',
];

/** An iCalendar file of events and time zones that recur in all ways, right and wrong. */
export function createCalendar(random: Random): string {
  const lines = Array.from({ length: 1 + random.below(3) }, () =>
    random.chance(0.2) ? createZone(random) : createEvent(random)
  ).flat();
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join(random.pick(['\r\n', '\n']));
  return random.chance(0.9) ? text : text.slice(0, random.below(text.length));
}

function createEvent(random: Random): string[] {
  return [
    'BEGIN:VEVENT',
    `SUMMARY:${createText(random).slice(0, 200)}`,
    random.pick(starts),
    ...(random.chance(0.8) ? [random.pick(ends)] : []),
    ...(random.chance(0.8) ? [createRule(random)] : []),
    ...(random.chance(0.4) ? [random.pick(others)] : []),
    ...(random.chance(0.95) ? ['END:VEVENT'] : []),
  ];
}

function createRule(random: Random): string {
  const chosen = Array.from({ length: random.below(4) }, () => random.pick(parts));
  return `RRULE:${[`FREQ=${random.pick(frequencies)}`, ...chosen].join(';')}`;
}

function createZone(random: Random): string[] {
  const period = random.pick(['STANDARD', 'DAYLIGHT']);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${random.pick(['Own/Zone', 'Europe/Berlin', ''])}`,
    `BEGIN:${period}`,
    random.pick(starts),
    createRule(random),
    `TZOFFSETFROM:${random.pick(['+0100', '-2400', '+9999', 'x'])}`,
    'TZOFFSETTO:+0200',
    `END:${period}`,
    'END:VTIMEZONE',
  ];
}
