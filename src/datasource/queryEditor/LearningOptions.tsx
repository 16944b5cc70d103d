import React from 'react';
import { t } from '@grafana/i18n';
import { ValidatedField } from '../../ui';
import { readTimeRanges } from '../readings';
import { OptionSection, type OptionProps } from './OptionSection';
import { SeasonalityField, summarizeSeasonality } from './SeasonalityField';
import { StepField, TrainingField } from './WindowFields';

/** What the forecast learns from. */
export function LearningOptions({ model, onChange }: OptionProps) {
  const summary = [
    t('learning.summary-training', 'training {{training}}', { training: model.training }),
    t('learning.summary-step', 'step {{step}}', { step: model.step }),
    summarizeSeasonality(model.seasonality),
  ];
  return (
    <OptionSection title={t('learning.title', 'Learning')} summary={summary}>
      <TrainingField model={model} onChange={onChange} />
      <StepField model={model} onChange={onChange} />
      <SeasonalityField model={model} onChange={onChange} />
      <ValidatedField
        label={t('learning.masked', 'Learn nothing from')}
        help={t(
          'learning.masked-help',
          'Incidents and maintenance as begin/end with time zone, separated by commas, such as 2026-11-12T13:30Z/2026-11-12T18:30Z.'
        )}
        value={model.masked.join(', ')}
        read={readTimeRanges}
        onCommit={(masked) => onChange({ masked })}
      />
    </OptionSection>
  );
}
