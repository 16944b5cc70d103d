import React from 'react';
import { t } from '@grafana/i18n';
import { ValidatedField } from '../../ui';
import { countReader } from '../readings';
import { BoundsField } from './BoundsField';
import { CoverageField, summarizeCoverage } from './CoverageField';
import { HorizonField, summarizeHorizon } from './HorizonField';
import { OptionSection, type OptionProps } from './OptionSection';

/** Which forecasts to make again with what was known then. */
export function BacktestOptions({ model, onChange }: OptionProps) {
  const summary = [
    t('backtest.summary-windows', '{{windows}} windows', { windows: model.windows }),
    summarizeHorizon(model),
    summarizeCoverage(model),
  ];
  return (
    <OptionSection title={t('backtest.title', 'Backtest')} summary={summary}>
      <ValidatedField
        label={t('backtest.windows', 'Windows')}
        help={t(
          'backtest.windows-help',
          'How many forecasts to make from the past, 1 to 20; each knows only what came before it.'
        )}
        value={String(model.windows)}
        read={countReader({ min: 1, max: 20 })}
        onCommit={(windows) => onChange({ windows })}
      />
      <HorizonField model={model} onChange={onChange} />
      <CoverageField model={model} onChange={onChange} />
      <BoundsField model={model} onChange={onChange} />
    </OptionSection>
  );
}
