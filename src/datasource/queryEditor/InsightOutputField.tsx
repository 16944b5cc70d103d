import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { insightOutputs, type InsightOutput } from '../../insight';
import { HelpField } from '../../ui';
import type { InsightFieldProps } from './insightFieldProps';

const outputLabels = (): Record<InsightOutput, { label: string; description: string }> => ({
  table: {
    label: t('insight-query.table', 'Services with reasons'),
    description: t('insight-query.table-help', 'For tables and the panel of services'),
  },
  health: {
    label: t('insight-query.health', 'Health now'),
    description: t(
      'insight-query.health-help',
      '0 good, 1 warning, 2 critical; one number per service, for alert rules'
    ),
  },
  healthAhead: {
    label: t('insight-query.health-ahead', 'Health ahead'),
    description: t('insight-query.health-ahead-help', 'The same, of the worst within the horizon'),
  },
  bands: {
    label: t('output.bands', 'Everything'),
    description: t('output.bands-help', 'Values, what was to be expected of them, and what stands out, for panels'),
  },
  events: {
    label: t('output.events', 'Events'),
    description: t('output.events-help', 'A table: when, and by how much'),
  },
});

/** Which columns come back. */
export function InsightOutputField({ model, onChange }: Omit<InsightFieldProps, 'datasource'>) {
  const id = useId();
  const labels = outputLabels();
  return (
    <HelpField id={id} label={t('output.label', 'Output')}>
      <Combobox
        id={id}
        width="auto"
        minWidth={24}
        maxWidth={55}
        options={insightOutputs[model.queryType].map((value) => ({ value, ...labels[value] }))}
        value={model.output}
        onChange={({ value }) => onChange({ output: value })}
      />
    </HelpField>
  );
}
