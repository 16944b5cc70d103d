import React from 'react';
import { t } from '@grafana/i18n';
import { OptionSection, type OptionProps } from './OptionSection';
import { OutputField, outputLabels } from './OutputField';
import { SensitivityField, sensitivityLabel } from './SensitivityField';

/** What counts as an anomaly, and what the query returns. */
export function AnomalyOptions({ model, onChange, hasOutput }: OptionProps & { hasOutput: boolean }) {
  const summary = [
    t('anomaly.summary-alarms', 'false alarms: {{rate}}', { rate: sensitivityLabel(model.falseAlarmsPerWeek) }),
    ...(hasOutput ? [outputLabels()[model.output].label] : []),
  ];
  const title = hasOutput ? t('anomaly.title', 'Anomalies and output') : t('anomaly.title-alone', 'Anomalies');
  return (
    <OptionSection title={title} summary={summary}>
      <SensitivityField model={model} onChange={onChange} />
      {hasOutput && <OutputField model={model} onChange={onChange} />}
    </OptionSection>
  );
}
