import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, InteractiveTable, LoadingPlaceholder, Stack, Text, type Column } from '@grafana/ui';
import { FailureAlert } from '../../ui/failures';
import type { Instance } from './readInstance';
import { SourceHealth } from './SourceHealth';
import { useAllowedSources, type AllowedSource } from '../discovery/useAllowedSources';

/** The sources that may be asked, and whether they answer. */
export function SourcesSection({ uid }: Instance) {
  const answer = useAllowedSources(uid);
  return (
    <section aria-label={t('configuration.sources', 'Allowed sources')}>
      <Stack direction="column" gap={1}>
        <Text element="h2" variant="h4">
          {t('configuration.sources', 'Allowed sources')}
        </Text>
        {answer.status === 'loading' && <LoadingPlaceholder text={t('rules.loading', 'Loading sources...')} />}
        {answer.status === 'failed' && (
          <FailureAlert
            title={t('rules.no-answer', 'Failed to load sources')}
            message={answer.message}
            onRetry={answer.retry}
          />
        )}
        {answer.status === 'ready' && <SourceTable sources={answer.value} />}
      </Stack>
    </section>
  );
}

function SourceTable({ sources }: { sources: AllowedSource[] }) {
  if (sources.length === 0) {
    return (
      <Alert severity="info" title={t('rules.no-source', 'No source is allowed for this data source yet')}>
        {t('rules.no-source-help', 'An administrator allows sources in its settings.')}
      </Alert>
    );
  }
  const columns: Array<Column<AllowedSource>> = [
    { id: 'name', header: t('configuration.source', 'Source') },
    { id: 'kind', header: t('configuration.kind', 'Kind') },
    {
      id: 'uid',
      header: t('configuration.state', 'State'),
      cell: ({ row }) => <SourceHealth {...row.original} />,
    },
  ];
  return <InteractiveTable columns={columns} data={sources} getRowId={({ uid }) => uid} />;
}
