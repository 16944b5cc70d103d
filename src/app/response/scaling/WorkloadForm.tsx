import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { Combobox, Grid } from '@grafana/ui';
import { workloadKinds } from '../../../response';
import { HelpField, helpId, ValidatedField } from '../../../ui';
import type { FormProps } from './DemandForm';
import { readName, readText } from './readers';

const kindOptions = workloadKinds.map((value) => ({ value }));

/** The workload in Kubernetes, and the Prometheus that its autoscaler reads. */
export function WorkloadForm({ settings, sources, onChange }: FormProps) {
  const sourceOptions = useMemo(
    () => sources.filter(({ isInGrafana }) => isInGrafana).map(({ uid, name }) => ({ value: uid, label: name })),
    [sources]
  );
  return (
    <Grid columns={{ xs: 1, sm: 2, lg: 3 }} gap={2}>
      <ValidatedField
        label={t('scaling.namespace', 'Namespace')}
        value={settings.namespace}
        read={readName}
        onCommit={(namespace) => onChange({ namespace })}
      />
      <ValidatedField
        label={t('scaling.workload', 'Workload')}
        help={t('scaling.workload-help', 'Name of the Deployment or StatefulSet.')}
        value={settings.workload}
        read={readName}
        onCommit={(workload) => onChange({ workload })}
      />
      <HelpField id="scaling-kind" label={t('scaling.kind', 'Kind')}>
        <Combobox
          id="scaling-kind"
          options={kindOptions}
          value={settings.kind}
          onChange={({ value }) => onChange({ kind: value })}
        />
      </HelpField>
      <ValidatedField
        label={t('scaling.prometheus', 'Prometheus, as the cluster reaches it')}
        help={t('scaling.prometheus-help', 'Holds the recorded series, such as http://prometheus.monitoring:9090.')}
        value={settings.prometheus}
        read={readText}
        onCommit={(prometheus) => onChange({ prometheus })}
      />
      <HelpField
        id="scaling-record"
        label={t('scaling.record-to', 'Record to')}
        help={t('scaling.record-to-help', 'Data source of that Prometheus; it takes remote writes.')}
      >
        <Combobox
          id="scaling-record"
          aria-describedby={helpId('scaling-record')}
          options={sourceOptions}
          value={settings.recordTo === '' ? null : settings.recordTo}
          onChange={({ value }) => onChange({ recordTo: value })}
        />
      </HelpField>
    </Grid>
  );
}
