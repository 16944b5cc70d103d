import React from 'react';
import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { RadioField, ValidatedField } from '../../../ui';
import { readSeasons } from './readings';
import type { ControlProps } from './controlProps';

type Seasonality = 'auto' | 'none' | string[];
type Mode = 'auto' | 'none' | 'custom';

/** Which cycles the values follow. */
export function SeasonalityControl({ label, help, value, onChange }: ControlProps<'seasonality'>) {
  const seasonality = value as Seasonality;
  const seasons = typeof seasonality === 'string' ? undefined : seasonality;
  const options = [
    { value: 'auto' as const, label: t('seasonality.auto', 'Auto') },
    { value: 'none' as const, label: t('seasonality.none', 'None') },
    { value: 'custom' as const, label: t('seasonality.custom', 'Custom') },
  ];
  const choose = (mode: Mode) => onChange(mode === 'custom' ? ['1d', '1w'] : mode);
  return (
    <Stack direction="column" gap={1}>
      <RadioField
        label={label}
        help={help}
        options={options}
        value={seasons ? 'custom' : (seasonality as Mode)}
        onChange={choose}
      />
      {seasons && (
        <ValidatedField
          label={t('seasonality.cycles', 'Cycles')}
          help={t('seasonality.cycles-help', 'Lengths, separated by commas, such as 1d, 1w.')}
          value={seasons.join(', ')}
          read={readSeasons}
          onCommit={onChange}
        />
      )}
    </Stack>
  );
}

/** The cycles in a few words. */
export function summarizeSeasonality(seasonality: Seasonality): string {
  if (seasonality === 'auto') {
    return t('seasonality.summary-auto', 'seasonality auto');
  }
  if (seasonality === 'none') {
    return t('seasonality.summary-none', 'no seasonality');
  }
  return t('seasonality.summary-custom', 'cycles {{cycles}}', { cycles: seasonality.join(', ') });
}
