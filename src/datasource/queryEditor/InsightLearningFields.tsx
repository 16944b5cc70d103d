import React from 'react';
import { t } from '@grafana/i18n';
import { ValidatedField } from '../../ui';
import { numberReader, readAutoDuration } from '../readings';
import type { InsightFieldProps } from './insightFieldProps';
import { OptionSection } from './OptionSection';

/** How far to look ahead, what to learn from, and how surely something must be unusual. */
export function InsightLearningFields({ model, onChange }: Omit<InsightFieldProps, 'datasource'>) {
  const durations = [
    {
      name: 'horizon' as const,
      label: t('forecast.horizon', 'Horizon'),
      help: t('insight-query.horizon-help', 'How far ahead to look, such as 6h or 7d.'),
    },
    {
      name: 'step' as const,
      label: t('learning.step', 'Step'),
      help: t('insight-query.step-help', 'Distance of the observations, such as 15s or 5m.'),
    },
    {
      name: 'training' as const,
      label: t('learning.training', 'Training window'),
      help: t('insight-query.training-help', 'How much history to learn from, such as 14d.'),
    },
  ];
  const summary = durations.map(({ name, label }) => `${label}: ${model[name]}`);
  return (
    <OptionSection title={t('insight-query.learning', 'Horizon and learning')} summary={summary}>
      {durations.map(({ name, label, help }) => (
        <ValidatedField
          key={name}
          label={label}
          help={help}
          value={model[name]}
          read={readAutoDuration}
          onCommit={(value) => onChange({ [name]: value })}
        />
      ))}
      <ValidatedField
        label={t('sensitivity.per-week', 'False alarms per week')}
        help={t(
          'insight-query.rate-help',
          'That one puts up with, for each signal. Fewer mean that only stronger ones count.'
        )}
        value={String(model.falseAlarmsPerWeek)}
        read={numberReader({ above: 0, below: 10_081 })}
        onCommit={(falseAlarmsPerWeek) => onChange({ falseAlarmsPerWeek })}
      />
    </OptionSection>
  );
}
