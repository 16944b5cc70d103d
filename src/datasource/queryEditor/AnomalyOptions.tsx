import React from 'react';
import { t } from '@grafana/i18n';
import { ValidatedField } from '../../ui';
import { readTimeRanges, readTimes } from '../readings';
import { DirectionField, summarizeDirection } from './DirectionField';
import { MinimumDeviationFields } from './MinimumDeviationFields';
import { OptionSection, type OptionProps } from './OptionSection';
import { SensitivityField, summarizeSensitivity } from './SensitivityField';

/** What counts as an anomaly. */
export function AnomalyOptions({ model, onChange }: OptionProps) {
  const summary = [summarizeSensitivity(model), summarizeDirection(model)];
  return (
    <OptionSection title={t('anomaly.title', 'Anomalies')} summary={summary}>
      <SensitivityField model={model} onChange={onChange} />
      <DirectionField model={model} onChange={onChange} />
      <MinimumDeviationFields model={model} onChange={onChange} />
      <ValidatedField
        label={t('anomaly.planned', 'Planned events')}
        help={t(
          'anomaly.planned-help',
          'Sales, backups and the like as begin/end with time zone, separated by commas: learned from, but never an anomaly.'
        )}
        value={model.planned.join(', ')}
        read={readTimeRanges}
        onCommit={(planned) => onChange({ planned })}
      />
      <ValidatedField
        label={t('anomaly.deploys', 'Deploys')}
        help={t(
          'anomaly.deploys-help',
          'Times with time zone, separated by commas, such as 2026-11-12T13:30Z: a new level that follows one is said to.'
        )}
        value={model.deploys.join(', ')}
        read={readTimes}
        onCommit={(deploys) => onChange({ deploys })}
      />
    </OptionSection>
  );
}
