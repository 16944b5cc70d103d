import React from 'react';
import { t } from '@grafana/i18n';
import type { PredictiveQuery } from '../../queries';
import { RadioField } from '../../ui';
import type { OptionProps } from './OptionSection';

const directionLabels = (): Record<PredictiveQuery['direction'], string> => ({
  both: t('direction.both', 'Both'),
  up: t('direction.up', 'Too high'),
  down: t('direction.down', 'Too low'),
});

/** On which side of what was expected a value is an anomaly. */
export function DirectionField({ model, onChange }: OptionProps) {
  const labels = directionLabels();
  const options = (['both', 'up', 'down'] as const).map((value) => ({ value, label: labels[value] }));
  return (
    <RadioField
      label={t('direction.label', 'Direction')}
      help={t('direction.help', 'Whether values that are too high, too low, or both count.')}
      options={options}
      value={model.direction}
      onChange={(direction) => onChange({ direction })}
    />
  );
}

/** The direction in a few words. */
export function summarizeDirection({ direction }: PredictiveQuery): string {
  switch (direction) {
    case 'both':
      return t('direction.summary-both', 'high and low');
    case 'up':
      return t('direction.summary-up', 'high only');
    case 'down':
      return t('direction.summary-down', 'low only');
  }
}
