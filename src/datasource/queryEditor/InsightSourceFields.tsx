import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { findLanguage } from '../../sources';
import { HelpField } from '../../ui';
import type { AllowedSource } from '../allowedSources';
import type { InsightFieldProps } from './insightFieldProps';

/** Where metrics and logs are read from, unless as the data source's settings say. */
export function InsightSourceFields({ datasource, model, onChange }: InsightFieldProps) {
  const sources = datasource.allowedSources();
  return (
    <>
      <SourceField
        label={t('insight-query.metrics', 'Metrics')}
        sources={sources.filter(({ type }) => findLanguage(type)?.signals !== 'logs')}
        uid={model.source.uid}
        onChange={(uid) => onChange({ source: { uid } })}
      />
      <SourceField
        label={t('insight-query.logs', 'Logs')}
        sources={sources.filter(({ type }) => findLanguage(type)?.signals === 'logs')}
        uid={model.logs.uid}
        onChange={(uid) => onChange({ logs: { uid } })}
      />
    </>
  );
}

interface SourceProps {
  label: string;
  sources: AllowedSource[];
  uid: string;
  onChange: (uid: string) => void;
}

function SourceField({ label, sources, uid, onChange }: SourceProps) {
  const id = useId();
  const configured = { value: '', label: t('insight-query.configured', 'As configured') };
  return (
    <HelpField id={id} label={label}>
      <Combobox
        id={id}
        width="auto"
        minWidth={24}
        maxWidth={55}
        options={[configured, ...sources.map(({ uid: value, name }) => ({ value, label: name }))]}
        value={uid}
        onChange={({ value }) => onChange(value)}
      />
    </HelpField>
  );
}
