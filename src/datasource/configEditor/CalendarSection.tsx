import React from 'react';
import { t } from '@grafana/i18n';
import { FieldSet, Stack } from '@grafana/ui';
import { calendarSchema, type CalendarSettings, type EventEffectSetting, type EventSettings } from '../../queries';
import { parse } from '../../schema';
import { RadioField, ValidatedField, ValidatedText, type Reader } from '../../ui';
import type { ConfigProps } from '../types';
import { readEvents, showEvents } from './eventLines';
import { withSettings } from './settings';

/** What is known beforehand about the times of all series: the clock that they follow, events, times to leave out. */
export function CalendarSection({ options, onOptionsChange }: ConfigProps) {
  const calendar = options.jsonData.calendar ?? {};
  const { readOnly: disabled } = options;
  const change = (patch: Partial<CalendarSettings>) =>
    onOptionsChange(withSettings(options, { calendar: { ...calendar, ...patch } }));
  const { learn, exclude } = byEffect(calendar.events ?? []);
  return (
    <FieldSet label={t('calendar.title', 'Calendar')}>
      <Stack direction="column" gap={2}>
        <ValidatedField
          label={t('calendar.time-zone', 'Time zone of daily patterns')}
          help={t(
            'calendar.time-zone-help',
            'A name such as Europe/Berlin, so that forecasts follow the clock through summer time. Empty: UTC.'
          )}
          value={calendar.timeZone ?? ''}
          placeholder="UTC"
          read={readTimeZone}
          onCommit={(timeZone) => change({ timeZone })}
          disabled={disabled}
        />
        <ValidatedText
          label={t('calendar.learn', 'Events whose effect is learnt')}
          help={t(
            'calendar.learn-help',
            'Past and future times, one event a line: Sale: 2026-11-27/2026-11-28, 2026-12-24/2026-12-27. They never count as anomalies.'
          )}
          value={showEvents(learn)}
          read={readEvents('learn')}
          onCommit={(events) => change({ events: [...events, ...exclude] })}
          disabled={disabled}
        />
        <ValidatedText
          label={t('calendar.exclude', 'Times to leave out')}
          help={t('calendar.exclude-help', 'Incidents and maintenance that nothing is learnt from, in the same form.')}
          value={showEvents(exclude)}
          read={readEvents('exclude')}
          onCommit={(events) => change({ events: [...learn, ...events] })}
          disabled={disabled}
        />
        <ValidatedText
          label={t('calendar.ics', 'iCalendar file')}
          help={t('calendar.ics-help', 'The text of an .ics file, with recurring events such as public holidays.')}
          value={calendar.ics ?? ''}
          read={readIcs}
          onCommit={(ics) => change({ ics })}
          disabled={disabled}
        />
        <RadioField<EventEffectSetting>
          label={t('calendar.ics-effect', 'Events of the file are')}
          value={calendar.icsEffect ?? 'learn'}
          disabled={disabled}
          options={[
            { value: 'learn', label: t('calendar.effect-learn', 'Learnt') },
            { value: 'exclude', label: t('calendar.effect-exclude', 'Left out') },
          ]}
          onChange={(icsEffect) => change({ icsEffect })}
        />
        <ValidatedField
          label={t('calendar.holidays', 'Public holidays of')}
          help={t(
            'calendar.holidays-help',
            'Countries and states, such as KR, US-CA, DE-BY. A series takes them only where its past shows that they help.'
          )}
          value={(calendar.holidays ?? []).join(', ')}
          placeholder="KR, US-CA"
          read={readHolidays}
          onCommit={(holidays) => change({ holidays })}
          disabled={disabled}
        />
      </Stack>
    </FieldSet>
  );
}

function byEffect(events: readonly EventSettings[]): Record<EventEffectSetting, EventSettings[]> {
  return {
    learn: events.filter(({ effect = 'learn' }) => effect === 'learn'),
    exclude: events.filter(({ effect }) => effect === 'exclude'),
  };
}

const readHolidays: Reader<string[] | undefined> = (text) => {
  const regions = text.split(/[\s,]+/).filter((region) => region !== '');
  const parsed = parse(calendarSchema.entries.holidays, regions.length > 0 ? regions : undefined);
  return parsed.ok
    ? { ok: true, value: parsed.value }
    : {
        ok: false,
        message: t('calendar.invalid-holidays', 'Write at most ten countries and states by their codes: KR, US-CA.'),
      };
};

const readTimeZone: Reader<string | undefined> = (text) => {
  const timeZone = text.trim();
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: timeZone === '' ? 'UTC' : timeZone });
    return { ok: true, value: timeZone === '' ? undefined : timeZone };
  } catch {
    return {
      ok: false,
      message: t('calendar.invalid-time-zone', 'This time zone is not known. Write a name such as Asia/Seoul.'),
    };
  }
};

const readIcs: Reader<string | undefined> = (text) => {
  const ics = text.trim();
  return ics === '' || ics.startsWith('BEGIN:VCALENDAR')
    ? { ok: true, value: ics === '' ? undefined : ics }
    : { ok: false, message: t('calendar.invalid-ics', 'An iCalendar file begins with BEGIN:VCALENDAR.') };
};
