import React from 'react';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import type { SourceSettings } from '../../../sources';
import { verbatim } from '../../../ui';
import { describeSource } from '../../allowedSources';
import { SourceCard } from './SourceCard';

interface Props {
  source: SourceSettings;
  /** True where the entry names the data source that is being edited. */
  isSelf: boolean;
  readOnly: boolean;
  onRemove: () => void;
}

/** An allowed data source of this Grafana. */
export function GrafanaSource({ source, isSelf, readOnly, onRemove }: Props) {
  const { name, type, exists } = describeSource(source);
  const detail = t('sources.grafana-detail', 'Grafana data source, type {{type}}, uid {{uid}}', {
    type,
    uid: source.uid,
    ...verbatim,
  });
  return (
    <SourceCard name={name} detail={detail} readOnly={readOnly} onRemove={onRemove}>
      {isSelf ? <SelfReference /> : exists ? undefined : <UnknownUid />}
    </SourceCard>
  );
}

function SelfReference() {
  return (
    <Alert bottomSpacing={0} severity="error" title={t('sources.self', 'A data source cannot be its own source')}>
      {t('sources.self-help', 'Remove this entry: queries through it would never end, so they are refused.')}
    </Alert>
  );
}

function UnknownUid() {
  return (
    <Alert
      bottomSpacing={0}
      severity="warning"
      title={t('sources.missing', 'Grafana knows no data source with this uid')}
    >
      {t('sources.missing-help', 'Queries to it fail. Remove the entry, or create the data source.')}
    </Alert>
  );
}
