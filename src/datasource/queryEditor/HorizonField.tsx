import React from 'react';
import { t } from '@grafana/i18n';
import type { PredictiveQuery } from '../../queries';
import { ValidatedField } from '../../ui';
import { readAutoDuration } from '../readings';
import type { OptionProps } from './OptionSection';

/** How far to look ahead. */
export function HorizonField({ model, onChange }: OptionProps) {
  const help =
    model.queryType === 'runway'
      ? t(
          'forecast.horizon-runway',
          'Within which time the limit counts, such as 3d; auto takes half the training window.'
        )
      : t(
          'forecast.horizon-help',
          'How far ahead to look, such as 6h or 2d; auto looks to the end of the time range, at least 24 steps.'
        );
  return (
    <ValidatedField
      label={t('forecast.horizon', 'Horizon')}
      help={help}
      value={model.horizon}
      read={readAutoDuration}
      onCommit={(horizon) => onChange({ horizon })}
    />
  );
}

/** The horizon in a few words. */
export function summarizeHorizon({ horizon }: PredictiveQuery): string {
  return t('forecast.summary-horizon', 'horizon {{horizon}}', { horizon });
}
