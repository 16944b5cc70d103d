import React from 'react';
import { t } from '@grafana/i18n';
import { OptionSection, type OptionProps } from './OptionSection';
import { SensitivityField, summarizeSensitivity } from './SensitivityField';

/** What counts as a new regime. */
export function ChangepointOptions({ model, onChange }: OptionProps) {
  return (
    <OptionSection title={t('changepoint.title', 'Changepoints')} summary={[summarizeSensitivity(model)]}>
      <SensitivityField model={model} onChange={onChange} />
    </OptionSection>
  );
}
