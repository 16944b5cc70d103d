import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { HelpField, verbatim } from '../../ui';
import type { InsightFieldProps } from './insightFieldProps';
import { useServices } from './useServices';

/** Which service: one that was found, any other name, or a template variable. */
export function InsightServiceField({ datasource, model, onChange }: InsightFieldProps) {
  const id = useId();
  const { names, loading, error } = useServices(datasource, model);
  const isNeeded = model.queryType === 'signals' && model.service === '';
  const failed =
    error && t('insight-query.no-services', 'Services could not be listed: {{error}}', { error, ...verbatim });
  const needed = isNeeded ? t('insight-query.service-needed', 'Choose a service.') : undefined;
  return (
    <HelpField
      id={id}
      label={t('insight-query.service', 'Service')}
      help={t('insight-query.service-help', 'A name, or a variable such as $service.')}
      error={failed ?? needed}
    >
      <Combobox
        id={id}
        width="auto"
        minWidth={24}
        maxWidth={55}
        createCustomValue
        isClearable
        loading={loading}
        placeholder={
          model.queryType === 'services'
            ? t('insight-query.all-services', 'All services')
            : t('insight-query.choose-service', 'Choose a service')
        }
        options={names.map((value) => ({ value, label: value }))}
        value={model.service || null}
        onChange={(chosen) => onChange({ service: chosen?.value ?? '' })}
      />
    </HelpField>
  );
}
