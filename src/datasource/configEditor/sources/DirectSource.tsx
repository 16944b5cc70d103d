import React from 'react';
import { t } from '@grafana/i18n';
import { Grid, Stack } from '@grafana/ui';
import { findSource, type SourceSettings } from '../../../sources';
import { ValidatedField, verbatim, type Reader } from '../../../ui';
import type { ConfigProps } from '../../types';
import type { DirectSourceProps } from './directSourceProps';
import { AuthFields } from './AuthFields';
import { HeaderFields } from './HeaderFields';
import { readUrl } from '../readUrl';
import { withSource } from '../settings';
import { SourceCard } from './SourceCard';
import { TlsFields } from './TlsFields';

const optionalText: Reader<string | undefined> = (text) => ({ ok: true, value: text.trim() || undefined });

const optionalDuration: Reader<string | undefined> = (text) =>
  /^(\d+(ms|s|m|h))?$/.test(text.trim())
    ? optionalText(text)
    : {
        ok: false,
        message: t('direct.no-duration', '"{{text}}" is no duration. Write one such as 15s or 1m.', {
          text,
          ...verbatim,
        }),
      };

/** A source that is asked without Grafana. */
export function DirectSource({
  source,
  onRemove,
  ...config
}: ConfigProps & { source: SourceSettings; onRemove: () => void }) {
  const { options, onOptionsChange } = config;
  const definition = findSource(source.kind);
  const onChange = (patch: Partial<SourceSettings>) => onOptionsChange(withSource(options, source.uid, patch));
  const form = { ...config, source, onChange };
  const detail = t('sources.direct-detail', '{{kind}} address, uid {{uid}}', {
    kind: definition?.name,
    uid: source.uid,
    ...verbatim,
  });
  return (
    <SourceCard name={source.name || source.uid} detail={detail} readOnly={options.readOnly} onRemove={onRemove}>
      <Stack direction="column" gap={2}>
        <Grid minColumnWidth={34} gap={2}>
          <ValidatedField
            label={t('direct.name', 'Name')}
            value={source.name ?? ''}
            placeholder={source.uid}
            disabled={options.readOnly}
            read={optionalText}
            onCommit={(name) => onChange({ name })}
          />
          <ValidatedField
            label={t('direct.url', 'Address')}
            value={source.url ?? ''}
            placeholder={definition?.exampleUrl}
            disabled={options.readOnly}
            read={readUrl}
            onCommit={(url) => onChange({ url })}
          />
          <ScrapeIntervalField {...form} />
          <TenantFields {...form} />
        </Grid>
        <AuthFields {...form} />
        <HeaderFields {...form} />
        <TlsFields {...form} />
      </Stack>
    </SourceCard>
  );
}

function ScrapeIntervalField({ source, options, onChange }: DirectSourceProps) {
  return (
    <ValidatedField
      label={t('direct.scrape-interval', 'Scrape interval')}
      help={t('direct.scrape-interval-help', 'What $__rate_interval rests on.')}
      value={source.scrapeInterval ?? ''}
      placeholder="15s"
      disabled={options.readOnly}
      read={optionalDuration}
      onCommit={(scrapeInterval) => onChange({ scrapeInterval })}
    />
  );
}

function TenantFields({ source, options, onChange }: DirectSourceProps) {
  return (
    <>
      <ValidatedField
        label={t('direct.tenant', 'Tenant')}
        help={t('direct.tenant-help', 'For Mimir, Loki and others that keep tenants apart.')}
        value={source.tenant ?? ''}
        disabled={options.readOnly}
        read={optionalText}
        onCommit={(tenant) => onChange({ tenant })}
      />
      <ValidatedField
        label={t('direct.tenant-header', 'Header of the tenant')}
        value={source.tenantHeader ?? ''}
        placeholder="X-Scope-OrgID"
        disabled={options.readOnly}
        read={optionalText}
        onCommit={(tenantHeader) => onChange({ tenantHeader })}
      />
    </>
  );
}
