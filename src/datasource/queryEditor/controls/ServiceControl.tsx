import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import type { InsightQuery } from '../../../insight';
import { HelpField, verbatim } from '../../../ui';
import { translate } from '../translate';
import type { ControlProps } from './controlProps';
import { useServices } from './useServices';

/** Which service: one that was found, any other name, or a template variable. */
export function ServiceControl({ control, label, help, value, onChange, model, datasource }: ControlProps<'service'>) {
  const id = useId();
  const { source, logs } = model as unknown as InsightQuery;
  const { names, loading, error } = useServices(datasource, { metrics: source.uid, logs: logs.uid });
  const failed =
    error && t('insight-query.no-services', 'Services could not be listed: {{error}}', { error, ...verbatim });
  const needed = control.needed && value === '' ? translate(control.needed) : undefined;
  return (
    <HelpField id={id} label={label} help={help} error={failed ?? needed}>
      <Combobox
        id={id}
        width="auto"
        minWidth={24}
        maxWidth={55}
        createCustomValue
        isClearable
        loading={loading}
        placeholder={translate(control.empty)}
        options={names.map((name) => ({ value: name, label: name }))}
        value={String(value) || null}
        onChange={(chosen) => onChange(chosen?.value ?? '')}
      />
    </HelpField>
  );
}
