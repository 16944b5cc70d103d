import React from 'react';
import { t } from '@grafana/i18n';
import { ValidatedField } from '../../ui';
import { numberReader, readAutoDuration } from '../readings';
import { BoundsField, summarizeBounds } from './BoundsField';
import { OptionSection, type OptionProps } from './OptionSection';

/** How far ahead, how sure, and within which limits. */
export function ForecastOptions({ model, onChange }: OptionProps) {
  const percent = String(Number((model.coverage * 100).toFixed(6)));
  const summary = [
    t('forecast.summary-horizon', 'horizon {{horizon}}', { horizon: model.horizon }),
    t('forecast.summary-coverage', '{{percent}}% interval', { percent }),
    summarizeBounds(model.bounds),
  ];
  return (
    <OptionSection title={t('forecast.title', 'Forecast')} summary={summary}>
      <ValidatedField
        label={t('forecast.horizon', 'Horizon')}
        help={t(
          'forecast.horizon-help',
          'How far ahead to look, such as 6h or 2d; auto looks to the end of the time range, at least 24 steps.'
        )}
        value={model.horizon}
        read={readAutoDuration}
        onCommit={(horizon) => onChange({ horizon })}
      />
      <ValidatedField
        label={t('forecast.coverage', 'Interval covers')}
        help={t('forecast.coverage-help', 'How often the real value should fall into the drawn band.')}
        value={percent}
        suffix="%"
        read={numberReader({ above: 0, below: 100 })}
        onCommit={(value) => onChange({ coverage: value / 100 })}
      />
      <BoundsField model={model} onChange={onChange} />
    </OptionSection>
  );
}
