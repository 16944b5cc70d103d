import React from 'react';
import { t } from '@grafana/i18n';
import { RadioField } from '../../ui';
import type { OptionProps } from './OptionSection';

/** Whether to look ahead or only to judge what was. */
export function QueryTypeField({ model, onChange }: OptionProps) {
  const options = [
    {
      value: 'forecast' as const,
      label: t('query-type.forecast', 'Forecast'),
      description: t('query-type.forecast-help', 'History, forecast, interval and anomalies'),
    },
    {
      value: 'anomalies' as const,
      label: t('query-type.anomalies', 'Anomalies'),
      description: t('query-type.anomalies-help', 'History judged against what was to be expected'),
    },
  ];
  return (
    <RadioField
      label={t('query-type.label', 'Show')}
      options={options}
      value={model.queryType}
      onChange={(queryType) => onChange({ queryType })}
    />
  );
}
