import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { outputs, type Output } from '../../pipeline';
import { HelpField } from '../../ui';
import type { OptionProps } from './OptionSection';

/** Name and description of every output. */
export const outputLabels = (): Record<Output, { label: string; description: string }> => ({
  bands: {
    label: t('output.bands', 'Everything'),
    description: t('output.bands-help', 'History, forecast, interval and anomalies, for panels'),
  },
  forecast: {
    label: t('output.forecast', 'Forecast only'),
    description: t('output.forecast-help', 'The expected value'),
  },
  lower: {
    label: t('output.lower', 'Lower edge'),
    description: t('output.lower-help', 'Alert when even the lower edge passes a limit'),
  },
  upper: {
    label: t('output.upper', 'Upper edge'),
    description: t('output.upper-help', 'Alert when the upper edge may pass a limit'),
  },
  anomalyFlag: {
    label: t('output.flag', 'Anomaly flag'),
    description: t('output.flag-help', '1 where the value is an anomaly, otherwise 0'),
  },
  anomalyScore: {
    label: t('output.score', 'Anomaly score'),
    description: t('output.score-help', 'How unusual the value is, from 0 to 1'),
  },
});

/** Which columns come back: all for panels, one for alert rules. */
export function OutputField({ model, onChange }: OptionProps) {
  const id = useId();
  const labels = outputLabels();
  return (
    <HelpField
      id={id}
      label={t('output.label', 'Output')}
      help={t(
        'output.help',
        'Panels draw everything; alert rules need one column and take the forecast or the flag by default.'
      )}
    >
      <Combobox
        id={id}
        options={outputs.map((value) => ({ value, ...labels[value] }))}
        value={model.output}
        onChange={({ value }) => onChange({ output: value })}
      />
    </HelpField>
  );
}
