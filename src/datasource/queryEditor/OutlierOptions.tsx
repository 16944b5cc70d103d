import React from 'react';
import { t } from '@grafana/i18n';
import { RadioField } from '../../ui';
import { OptionSection, type OptionProps } from './OptionSection';
import { SensitivityField, summarizeSensitivity } from './SensitivityField';
import { StepField, TrainingField } from './WindowFields';

/** How series are compared with each other: not with their past, so seasons play no part. */
export function OutlierOptions({ model, onChange }: OptionProps) {
  const methods = [
    { value: 'mad' as const, label: t('outlier.mad', 'Distance from the median') },
    { value: 'dbscan' as const, label: t('outlier.dbscan', 'Distance from the largest group') },
  ];
  const summary = [methods.find(({ value }) => value === model.method)?.label ?? '', summarizeSensitivity(model)];
  return (
    <OptionSection title={t('outlier.title', 'Outliers')} summary={summary}>
      <RadioField
        label={t('outlier.method', 'Method')}
        help={t(
          'outlier.method-help',
          'The median suits series that all do the same; the largest group suits series of several kinds.'
        )}
        options={methods}
        value={model.method}
        onChange={(method) => onChange({ method })}
      />
      <SensitivityField model={model} onChange={onChange} />
      <TrainingField model={model} onChange={onChange} />
      <StepField model={model} onChange={onChange} />
    </OptionSection>
  );
}
