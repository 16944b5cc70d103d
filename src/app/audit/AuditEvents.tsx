import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { getDataSourceSrv } from '@grafana/runtime';
import { Button, EmptyState, LinkButton, LoadingPlaceholder, Stack } from '@grafana/ui';
import { findLanguage } from '../../sources';
import { MutedText, verbatim } from '../../ui';
import { FailureAlert } from '../../ui/failures';
import { useRequest } from '../discovery/useRequest';
import { grafanaPages } from '../routes';
import { download } from '../rules/files/download';
import { requestEvents, type AuditJson } from './auditQuestion';
import { AuditTable } from './AuditTable';

/** The events that answer a question of `requestEvents`. */
export function AuditEvents({ question }: { question: string }) {
  const answer = useRequest(question, requestEvents);
  switch (answer.status) {
    case 'loading':
      return <LoadingPlaceholder text={t('audit.loading', 'Loading events...')} />;
    case 'failed':
      return (
        <FailureAlert
          title={t('audit.no-answer', 'Failed to load events')}
          message={answer.message}
          onRetry={answer.retry}
        />
      );
    case 'ready':
      return <Listed {...answer.value} />;
  }
}

function Listed({ events, since, loki }: AuditJson) {
  const save = () => {
    const text = events.map((event) => `${JSON.stringify(event)}\n`).join('');
    download({ text, file: 'foresight-audit.jsonl' });
  };
  return (
    <Stack direction="column" gap={2}>
      <Stack justifyContent="space-between" alignItems="center" wrap="wrap">
        <MutedText>{describeOrigin(since, loki)}</MutedText>
        <Stack gap={1}>
          <Button size="sm" variant="secondary" icon="download-alt" disabled={events.length === 0} onClick={save}>
            {t('audit.download', 'Download as JSON lines')}
          </Button>
          {loki && <ExploreLink query={loki.query} />}
        </Stack>
      </Stack>
      {events.length === 0 ? (
        <EmptyState variant="not-found" message={t('audit.none', 'No event passes this filter')} />
      ) : (
        <AuditTable events={events} />
      )}
    </Stack>
  );
}

function describeOrigin(since: number, loki: AuditJson['loki']): string {
  if (loki) {
    return t('audit.from-loki', 'From {{name}}, the newest first.', { name: loki.name, ...verbatim });
  }
  return t(
    'audit.from-memory',
    'The plugin remembers events since {{time}}. To keep them, name a Loki in the settings of the data source (audit).',
    { time: dateTimeFormat(since), ...verbatim }
  );
}

/** The same in Explore, with a Loki data source of this Grafana: the settings name an address, not which of them it is. */
function ExploreLink({ query }: { query: string }) {
  const dataSource = getDataSourceSrv()
    .getList({ type: 'loki' })
    .find(({ type }) => findLanguage(type)?.signals === 'logs');
  return dataSource ? (
    <LinkButton size="sm" variant="secondary" icon="compass" href={grafanaPages.exploreLogs(dataSource.uid, query)}>
      {t('audit.explore', 'Open in Explore ({{name}})', { name: dataSource.name, ...verbatim })}
    </LinkButton>
  ) : null;
}
