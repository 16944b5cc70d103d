import React, { useMemo } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, InteractiveTable, type Column } from '@grafana/ui';
import { MutedText } from '../../../ui';
import { CodeBlock } from '../CodeBlock';
import { findEvent } from '../names';
import type { RecordedEvent } from './recordedEvent';

const rowsPerPage = 25;

/** Records in the order in which they are given; each can be opened to see its evidence. */
export function RecordTable({ events }: { events: RecordedEvent[] }) {
  const columns = useMemo(() => createColumns(), []);
  return (
    <InteractiveTable
      columns={columns}
      data={events}
      getRowId={({ id }) => id}
      pageSize={rowsPerPage}
      renderExpandedRow={(event) => <Evidence event={event} />}
      showExpandAll
    />
  );
}

function createColumns(): Array<Column<RecordedEvent>> {
  const column = (
    id: keyof RecordedEvent,
    header: string,
    show: (event: RecordedEvent) => React.ReactNode
  ): Column<RecordedEvent> => ({ id, header, cell: ({ row }) => <>{show(row.original)}</> });
  return [
    column('time', t('audit.time', 'Time'), ({ time }) => dateTimeFormat(time)),
    column('event', t('response.event', 'Event'), ({ event }) => <EventBadge event={event} />),
    column('action', t('response.action', 'Action'), ({ action }) => action),
    column('target', t('response.target', 'Target'), ({ target }) => target),
    column('author', t('audit.actor', 'Who'), ({ author }) =>
      author === '' ? t('response.by-itself', 'Foresight') : author
    ),
  ];
}

function EventBadge({ event }: { event: string }) {
  const { color, icon, name } = findEvent(event);
  return <Badge color={color} icon={icon} text={name()} />;
}

function Evidence({ event: { key, evidence } }: { event: RecordedEvent }) {
  return (
    <>
      {key !== '' && <MutedText>{`${t('response.key', 'Key')}: ${key}`}</MutedText>}
      {evidence !== '' ? (
        <CodeBlock label={t('response.evidence', 'Evidence')} text={evidence} />
      ) : (
        <MutedText>{t('response.no-evidence', 'Nothing more was recorded.')}</MutedText>
      )}
    </>
  );
}
