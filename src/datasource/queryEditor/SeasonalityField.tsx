import React from 'react';
import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import type { PredictiveQuery } from '../../queries';
import { RadioField, ValidatedField } from '../../ui';
import { readSeasons } from '../readings';
import type { OptionProps } from './OptionSection';

type Mode = 'auto' | 'none' | 'custom';

/** Which cycles the values follow. */
export function SeasonalityField({ model, onChange }: OptionProps) {
  const { seasonality } = model;
  const seasons = typeof seasonality === 'string' ? undefined : seasonality;
  const options = [
    { value: 'auto' as const, label: t('seasonality.auto', 'Auto') },
    { value: 'none' as const, label: t('seasonality.none', 'None') },
    { value: 'custom' as const, label: t('seasonality.custom', 'Custom') },
  ];
  const choose = (mode: Mode) => onChange({ seasonality: mode === 'custom' ? ['1d', '1w'] : mode });
  return (
    <Stack direction="column" gap={1}>
      <RadioField
        label={t('seasonality.label', 'Seasonality')}
        help={t('seasonality.help', 'Cycles that repeat, such as days and weeks. Auto finds them in the history.')}
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
          onCommit={(next) => onChange({ seasonality: next })}
        />
      )}
    </Stack>
  );
}

/** The cycles in a few words. */
export function summarizeSeasonality(seasonality: PredictiveQuery['seasonality']): string {
  if (seasonality === 'auto') {
    return t('seasonality.summary-auto', 'seasonality auto');
  }
  if (seasonality === 'none') {
    return t('seasonality.summary-none', 'no seasonality');
  }
  return t('seasonality.summary-custom', 'cycles {{cycles}}', { cycles: seasonality.join(', ') });
}
