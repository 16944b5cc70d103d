import React from 'react';
import { t } from '@grafana/i18n';
import { Grid } from '@grafana/ui';
import { parseDuration } from '../../../queries';
import { ValidatedField, verbatim, type Reader } from '../../../ui';
import type { ActionEntry } from './responseEntries';

type Limits = NonNullable<ActionEntry['limits']>;

interface Props {
  limits: ActionEntry['limits'];
  disabled: boolean;
  onChange: (limits: Limits) => void;
}

/** How often an action may be handed over; an empty field means the default. */
export function LimitFields({ limits = {}, disabled, onChange }: Props) {
  const counts = [
    { name: 'perHour', label: t('response-settings.per-hour', 'At most in an hour'), fallback: 1, max: 100 },
    { name: 'perDay', label: t('response-settings.per-day', 'At most in a day'), fallback: 3, max: 1000 },
    { name: 'targetsAtOnce', label: t('response-settings.at-once', 'Targets at once'), fallback: 1, max: 100 },
  ] as const;
  return (
    <Grid minColumnWidth={21} gap={2}>
      {counts.map(({ name, label, fallback, max }) => (
        <ValidatedField
          key={name}
          label={label}
          value={limits[name] === undefined ? '' : String(limits[name])}
          placeholder={String(fallback)}
          disabled={disabled}
          read={readCount(max)}
          onCommit={(value) => onChange({ ...limits, [name]: value })}
        />
      ))}
      <ValidatedField
        label={t('response-settings.cooldown', 'Time between two for the same target')}
        value={limits.cooldown ?? ''}
        placeholder="30m"
        disabled={disabled}
        read={readDuration}
        onCommit={(cooldown) => onChange({ ...limits, cooldown })}
      />
    </Grid>
  );
}

function readCount(max: number): Reader<number | undefined> {
  return (text) => {
    const value = text.trim() === '' ? undefined : Number(text);
    return value === undefined || (Number.isInteger(value) && value >= 1 && value <= max)
      ? { ok: true, value }
      : {
          ok: false,
          message: t('response-settings.count', 'Write a whole number from 1 to {{max}}.', { max }),
        };
  };
}

const readDuration: Reader<string | undefined> = (text) => {
  const duration = text.trim();
  if (duration === '') {
    return { ok: true, value: undefined };
  }
  try {
    parseDuration(duration, 'cooldown');
    return { ok: true, value: duration };
  } catch {
    return {
      ok: false,
      message: t('response-settings.duration', '"{{text}}" is no duration such as 30m or 2h.', { text, ...verbatim }),
    };
  }
};
