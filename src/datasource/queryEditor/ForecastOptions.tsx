import React from 'react';
import { t } from '@grafana/i18n';
import { BoundsField, summarizeBounds } from './BoundsField';
import { CoverageField, summarizeCoverage } from './CoverageField';
import { HorizonField, summarizeHorizon } from './HorizonField';
import { OptionSection, type OptionProps } from './OptionSection';

/** How far ahead, how sure, and within which limits. */
export function ForecastOptions({ model, onChange }: OptionProps) {
  const summary = [summarizeHorizon(model), summarizeCoverage(model), summarizeBounds(model.bounds)];
  return (
    <OptionSection title={t('forecast.title', 'Forecast')} summary={summary}>
      <HorizonField model={model} onChange={onChange} />
      <CoverageField model={model} onChange={onChange} />
      <BoundsField model={model} onChange={onChange} />
    </OptionSection>
  );
}
