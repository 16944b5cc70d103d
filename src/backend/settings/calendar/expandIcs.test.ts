import { day, hour } from '../../../engine';
import { expandIcsInline } from './expandIcsInline';

const now = Date.UTC(2026, 10, 12);
const within = { from: now - 800 * day, to: now + 400 * day };

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'];
const expand = (...lines: string[]) => expandIcsInline({ text: calendar(...lines), within, now }, 1);

/** The occurrences of one event, and what is said of it. */
async function occurrences(...lines: string[]) {
  const { events, problems } = await expand(...event('SUMMARY:Backup', ...lines));
  return { ranges: events.flatMap(({ ranges }) => ranges), problems };
}

const utc = (...parts: [number, number, number, number?, number?]) =>
  Date.UTC(parts[0], parts[1] - 1, ...parts.slice(2));

test('recurring events, with their exceptions', async () => {
  const lines = [
    'DTSTART:20261001T010000Z',
    'DTEND:20261001T030000Z',
    'RRULE:FREQ=WEEKLY;COUNT=5',
    'EXDATE:20261015T010000Z',
  ];
  const { ranges, problems } = await occurrences(...lines);
  expect(problems).toEqual([]);
  expect(ranges).toEqual([1, 8, 22, 29].map((date) => ({ from: utc(2026, 10, date, 1), to: utc(2026, 10, date, 3) })));
});

test('an occurrence that was moved is where it was moved to', async () => {
  const moved = event(
    'SUMMARY:Moved',
    'RECURRENCE-ID:20261008T010000Z',
    'DTSTART:20261009T050000Z',
    'DTEND:20261009T060000Z'
  );
  const weekly = event(
    'SUMMARY:Backup',
    'DTSTART:20261001T010000Z',
    'DTEND:20261001T030000Z',
    'RRULE:FREQ=WEEKLY;COUNT=2'
  );
  const { events } = await expand(...weekly, ...moved);
  expect(events.map(({ name, ranges }) => [name, ranges.map(({ from }) => from)])).toEqual([
    ['Backup', [utc(2026, 10, 1, 1), utc(2026, 10, 9, 5)]],
  ]);
});

test('whole days, yearly, within the span alone', async () => {
  const { ranges } = await occurrences('DTSTART;VALUE=DATE:20000101', 'RRULE:FREQ=YEARLY');
  expect(ranges).toEqual([2025, 2026, 2027].map((year) => ({ from: utc(year, 1, 1), to: utc(year, 1, 2) })));
});

describe.each([2000, 2019, 2022, 2024])('an event since %d', (year) => {
  it.each([
    ['FREQ=DAILY', 1201],
    ['FREQ=DAILY;INTERVAL=7', 171],
    ['FREQ=WEEKLY;BYDAY=MO,TH', 343],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 86],
    ['FREQ=HOURLY;INTERVAL=6', 4801],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 39],
  ])('of %s is known in the whole span and nowhere else', async (rule, count) => {
    const { ranges, problems } = await occurrences(`DTSTART:${year}0103T020000Z`, 'DURATION:PT30M', `RRULE:${rule}`);
    expect(problems).toEqual([]);
    expect(ranges[0].from - within.from).toBeLessThan(32 * day);
    expect(within.to - ranges[ranges.length - 1].to).toBeLessThan(32 * day);
    expect(Math.abs(ranges.length - count)).toBeLessThanOrEqual(2);
  });
});

test('moving ahead to the span keeps the rhythm of the rule, also through summer time', async () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'BEGIN:DAYLIGHT',
    'DTSTART:19810329T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:19961027T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  const every = (rule: string, since: string) =>
    event('SUMMARY:Backup', `DTSTART;TZID=Europe/Berlin:${since}`, 'DURATION:PT30M', `RRULE:${rule}`);
  const starts = async (rule: string, since: string) => {
    const { events } = await expand(...zone, ...every(rule, since));
    return events[0].ranges.map(({ from }) => from).filter((from) => from > utc(2026, 3, 1) && from < utc(2026, 11, 1));
  };
  // The later start is on the rhythm of the earlier one, within the span.
  for (const [rule, later] of [
    ['FREQ=DAILY;INTERVAL=3', '20250103T020000'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '20250114T020000'],
    ['FREQ=HOURLY;INTERVAL=36', '20250103T020000'],
  ]) {
    expect(await starts(rule, '20120103T020000')).toEqual(await starts(rule, later));
  }
});

test('an event that lasts for weeks is known where it began before the span', async () => {
  const start = new Date(within.from - 10 * day).toISOString().slice(0, 10).replaceAll('-', '');
  const { ranges } = await occurrences(`DTSTART;VALUE=DATE:${start}`, 'DURATION:P20D', 'RRULE:FREQ=WEEKLY;INTERVAL=52');
  expect(ranges[0].from).toBeLessThan(within.from);
});

test('an event of every minute is known around the present, with a report', async () => {
  const { ranges, problems } = await occurrences('DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=MINUTELY');
  expect(ranges.length).toBeLessThanOrEqual(10_000);
  expect(ranges[0].from).toBeLessThan(now - 10 * 60_000);
  expect(ranges[ranges.length - 1].to).toBeGreaterThan(now + 10 * 60_000);
  expect(problems).toEqual([expect.stringMatching(/^Event "Backup" occurs so often that it is known only from 2026-/)]);
});

test('an event of every second is left out, with a report', async () => {
  const { ranges, problems } = await occurrences('DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY;BYMONTH=12');
  expect(ranges).toEqual([]);
  expect(problems).toEqual([expect.stringMatching(/^Event "Backup" is left out: rules of FREQ=SECONDLY are not read/)]);
});

test('five thousand single events are read in one go', async () => {
  const single = Array.from({ length: 5000 }, (_, i) => {
    const time = new Date(now + i * hour).toISOString().replaceAll(/[-:]|\.\d+/g, '');
    return event(`SUMMARY:deploy ${i % 10}`, `DTSTART:${time}`, 'DURATION:PT5M');
  });
  const { events } = await expand(...single.flat());
  expect(events.map(({ ranges }) => ranges.length)).toEqual(new Array(10).fill(500));
});

test('what is no calendar is refused', async () => {
  await expect(expandIcsInline({ text: 'no calendar', within, now }, 1)).rejects.toThrow();
});
