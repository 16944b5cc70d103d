import React from 'react';
import { t } from '@grafana/i18n';
import type { PredictiveQuery } from '../../queries';
import { ValidatedField } from '../../ui';
import { numberReader } from '../readings';
import type { OptionProps } from './OptionSection';

/** How often the interval should hold. */
export function CoverageField({ model, onChange }: OptionProps) {
  return (
    <ValidatedField
      label={t('forecast.coverage', 'Interval covers')}
      help={t('forecast.coverage-help', 'How often the real value should fall into the drawn band.')}
      value={percentOf(model)}
      suffix="%"
      read={numberReader({ above: 0, below: 100 })}
      onCommit={(value) => onChange({ coverage: value / 100 })}
    />
  );
}

/** The coverage in a few words. */
export function summarizeCoverage(model: PredictiveQuery): string {
  return t('forecast.summary-coverage', '{{percent}}% interval', { percent: percentOf(model) });
}

function percentOf({ coverage }: PredictiveQuery): string {
  return String(Number((coverage * 100).toFixed(6)));
}
