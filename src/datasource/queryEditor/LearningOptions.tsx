import React from 'react';
import { t } from '@grafana/i18n';
import { ValidatedField } from '../../ui';
import { readAutoDuration, readTimeRanges } from '../readings';
import { OptionSection, type OptionProps } from './OptionSection';
import { SeasonalityField, summarizeSeasonality } from './SeasonalityField';

/** What the forecast learns from. */
export function LearningOptions({ model, onChange }: OptionProps) {
  const summary = [
    t('learning.summary-training', 'training {{training}}', { training: model.training }),
    t('learning.summary-step', 'step {{step}}', { step: model.step }),
    summarizeSeasonality(model.seasonality),
  ];
  return (
    <OptionSection title={t('learning.title', 'Learning')} summary={summary}>
      <ValidatedField
        label={t('learning.training', 'Training window')}
        help={t(
          'learning.training-help',
          'How much history to learn from, such as 14d; auto takes what the step allows, at most 28d.'
        )}
        value={model.training}
        read={readAutoDuration}
        onCommit={(training) => onChange({ training })}
      />
      <ValidatedField
        label={t('learning.step', 'Step')}
        help={t(
          'learning.step-help',
          'Distance of the observations, such as 5m; auto follows the width of the panel. Alert rules should set it.'
        )}
        value={model.step}
        read={readAutoDuration}
        onCommit={(step) => onChange({ step })}
      />
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
