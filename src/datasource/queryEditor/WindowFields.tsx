import React from 'react';
import { t } from '@grafana/i18n';
import { ValidatedField } from '../../ui';
import { readAutoDuration } from '../readings';
import type { OptionProps } from './OptionSection';

/** How much history to learn from. */
export function TrainingField({ model, onChange }: OptionProps) {
  const help =
    model.queryType === 'outliers'
      ? t('learning.training-outliers', 'How much history the usual distance is learned from, such as 2d.')
      : t(
          'learning.training-help',
          'How much history to learn from, such as 14d; auto takes what the step allows, at most 28d.'
        );
  return (
    <ValidatedField
      label={t('learning.training', 'Training window')}
      help={help}
      value={model.training}
      read={readAutoDuration}
      onCommit={(training) => onChange({ training })}
    />
  );
}

/** Distance of the observations. */
export function StepField({ model, onChange }: OptionProps) {
  return (
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
  );
}
