import { check, getDefaults, pipe, regex, type InferInput } from 'valibot';
import { anyText, describe, list, object, choice, optional, strictObject, text, wholeNumber } from '../schema';

const mebibyte = 1024 * 1024;

function limit(range: { min: number; max: number }, defaultValue: number, description: string) {
  const expected = `{field} is {value}, which is no number; ${defaultValue} is used.`;
  return optional(describe(wholeNumber(range, expected), description), defaultValue);
}

/** Limits of one data source instance: enough to work with, and not so much that one query could exhaust the process. */
export const limitsSchema = strictObject({
  maxSeries: limit(
    { min: 1, max: 2_000 },
    200,
    'Series of one query that are computed; the rest are named in a notice.'
  ),
  maxPoints: limit(
    { min: 1_000, max: 20_000_000 },
    2_000_000,
    'Points, of all series together, that one query may read.'
  ),
  maxResponseBytes: limit({ min: 1024, max: 512 * mebibyte }, 64 * mebibyte, 'Bytes of one upstream response.'),
  timeoutMs: limit(
    { min: 100, max: 300_000 },
    25_000,
    'Longest wait for one upstream request, ms. Alert evaluation stops at 30 s.'
  ),
  concurrency: limit({ min: 1, max: 16 }, 4, 'Upstream requests of one query under way at once.'),
  cacheBytes: limit(
    { min: 0, max: 2048 * mebibyte },
    64 * mebibyte,
    "Bytes of history, and as many of what was learnt, that are kept for this data source; all of them share the process's memory."
  ),
});

/** Limits as saved: every field has a default. */
export type LimitSettings = InferInput<typeof limitsSchema>;

export const defaultLimits: Required<LimitSettings> = getDefaults(limitsSchema);

export const eventEffects = ['learn', 'exclude'] as const;
export type EventEffectSetting = (typeof eventEffects)[number];

const unnamedEvent = 'It needs a name and a list of times, such as 2026-12-24/2026-12-27.';
const eventEffect = describe(
  choice(eventEffects),
  "'learn': the effect is learnt, forecast again, and never an anomaly. 'exclude': nothing is learnt from these times."
);

/** Times that are known beforehand, such as a sale, a deploy freeze or a maintenance window. */
export const eventSchema = object(
  {
    name: text(unnamedEvent),
    times: describe(
      list(anyText('{value} is not a time range.'), unnamedEvent),
      'ISO 8601 intervals, past and future: 2026-11-27T00:00Z/2026-11-28T00:00Z, or 2026-12-24/2026-12-27.'
    ),
    effect: optional(eventEffect, 'learn'),
  },
  unnamedEvent
);
export type EventSettings = InferInput<typeof eventSchema>;

/** Characters of an iCalendar file that are read at most. */
const maxIcsLength = 4 * mebibyte;

const maxHolidayRegions = 10;

/** A country, a state, a part of it, by ISO 3166: 'KR', 'US-CA', 'US-LA-NO'. */
export const holidayRegion = pipe(
  anyText(),
  regex(
    /^[A-Z]{2}(-[A-Z0-9]{1,4}){0,2}$/,
    '{value} is no region. Write a country and, where there is one, a state: KR, US-CA.'
  )
);

/** What is known beforehand about the times of all series of a data source. */
export const calendarSchema = strictObject(
  {
    timeZone: optional(
      describe(
        pipe(
          anyText(),
          check(
            isTimeZone,
            'The time zone is {value}, which is not known; UTC is used. Write a name such as Asia/Seoul.'
          )
        ),
        'IANA name, such as Europe/Berlin: daily patterns follow its clock through summer time. Default UTC.'
      )
    ),
    events: optional(list(eventSchema, 'events is no list. Write one entry with name and times per event.')),
    ics: optional(
      describe(
        anyText('ics is no text. Paste the text of an iCalendar file.', maxIcsLength),
        "An iCalendar file's text (RFC 5545), with recurring events; in a provisioning file: $__file{/path/calendar.ics}."
      )
    ),
    icsEffect: optional(eventEffect, 'learn'),
    holidays: optional(
      describe(
        list(
          holidayRegion,
          `holidays is no list of at most ${maxHolidayRegions} regions. Write KR, US-CA.`,
          maxHolidayRegions
        ),
        'Countries and states whose public holidays are known: KR, US-CA, DE-BY. Each series takes them only where its past shows that they help.'
      )
    ),
  },
  'It is no object. Write timeZone, events, ics and holidays under it.'
);
export type CalendarSettings = InferInput<typeof calendarSchema>;

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return true;
  } catch {
    return false;
  }
}
