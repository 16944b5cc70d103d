import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox, InlineSwitch } from '@grafana/ui';
import { signalKinds } from '../../insight';
import { HelpField, RadioField } from '../../ui';
import { nameSignal } from '../../ui/health';
import type { InsightFieldProps } from './insightFieldProps';

/** Which signals of the service, and what is asked of them. */
export function InsightSignalFields({ model, onChange }: InsightFieldProps) {
  const [kindId, infrastructureId] = [useId(), useId()];
  const every = { value: '' as const, label: t('insight-query.every-signal', 'All signals') };
  return (
    <>
      <HelpField id={kindId} label={t('insight-query.signal', 'Signal')}>
        <Combobox
          id={kindId}
          width="auto"
          minWidth={24}
          maxWidth={55}
          options={[every, ...signalKinds.map((value) => ({ value, label: nameSignal(value) }))]}
          value={model.signal}
          onChange={({ value }) => onChange({ signal: value })}
        />
      </HelpField>
      <HelpField id={infrastructureId} label={t('insight-query.infrastructure', 'With its pods and nodes')}>
        <InlineSwitch
          id={infrastructureId}
          value={model.infrastructure}
          onChange={({ currentTarget }) => onChange({ infrastructure: currentTarget.checked })}
        />
      </HelpField>
      <RadioField
        label={t('insight-query.analysis', 'Analysis')}
        value={model.analysis}
        options={[
          { value: 'forecast' as const, label: t('query-type.forecast', 'Forecast') },
          { value: 'anomalies' as const, label: t('query-type.anomalies', 'Anomalies') },
        ]}
        onChange={(analysis) => onChange({ analysis })}
      />
    </>
  );
}
