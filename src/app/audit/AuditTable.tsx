import React, { useMemo } from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, InteractiveTable, Stack, Text, useStyles2, type BadgeColor, type Column } from '@grafana/ui';
import type { AuditEvent } from '../../audit';
import { nameAction, nameActorKind, nameOutcome, nameReason, nameReporter } from './names';

const rowsPerPage = 25;

/** An event, and its number in the list. */
interface Row {
  id: string;
  event: AuditEvent;
}

/** Events in the order in which they are given; each can be opened to see what was before and after. */
export function AuditTable({ events }: { events: AuditEvent[] }) {
  const columns = useMemo(() => createColumns(), []);
  const rows = useMemo(() => events.map((event, i): Row => ({ id: `${event.time} ${i}`, event })), [events]);
  return (
    <InteractiveTable
      columns={columns}
      data={rows}
      getRowId={({ id }) => id}
      pageSize={rowsPerPage}
      renderExpandedRow={({ event }) => <EventDetails event={event} />}
      showExpandAll
    />
  );
}

const colors: Record<AuditEvent['outcome'], BadgeColor> = { allowed: 'green', refused: 'orange', failed: 'red' };

function createColumns(): Array<Column<Row>> {
  const column = (id: string, header: string, show: (event: AuditEvent) => React.ReactNode): Column<Row> => ({
    id,
    header,
    cell: ({ row }) => <>{show(row.original.event)}</>,
  });
  return [
    column('time', t('audit.time', 'Time'), ({ time }) => dateTimeFormat(Date.parse(time))),
    column('actor', t('audit.actor', 'Who'), ({ actor, actorKind }) =>
      actor === '' ? nameActorKind(actorKind) : actor
    ),
    column('role', t('audit.role', 'Role'), ({ role }) => role),
    column('action', t('audit.action', 'Action'), ({ action }) => nameAction(action)),
    column('target', t('audit.target', 'Target'), ({ target }) => target),
    column('outcome', t('audit.outcome', 'Outcome'), ({ outcome }) => (
      <Badge color={colors[outcome]} text={nameOutcome(outcome)} />
    )),
    column('reason', t('audit.reason', 'Reason'), ({ reason }) => nameReason(reason)),
    column('count', t('audit.count', 'Count'), ({ count }) => count),
  ];
}

/** What was before and after, and where the event is from. */
function EventDetails({ event }: { event: AuditEvent }) {
  const { actor, actorKind, dataSource, action, reporter, before, after } = event;
  const facts = [
    [t('audit.actor', 'Who'), [nameActorKind(actorKind), actor].filter(Boolean).join(' ')],
    [t('audit.code', 'Code'), action],
    [t('audit.data-source', 'Data source'), dataSource],
    [t('audit.reporter', 'Reported by'), nameReporter(reporter)],
  ].filter(([, value]) => value !== '');
  return (
    <Stack direction="column" gap={1}>
      <Text element="p" color="secondary">
        {facts.map(([name, value]) => `${name}: ${value}`).join(' · ')}
      </Text>
      <State label={t('audit.before', 'Before')} text={before} />
      <State label={t('audit.after', 'After')} text={after} />
      {before === undefined && after === undefined && (
        <Text color="secondary">{t('audit.no-state', 'Nothing more is known of it.')}</Text>
      )}
    </Stack>
  );
}

function State({ label, text }: { label: string; text: string | undefined }) {
  const styles = useStyles2(getStyles);
  return text === undefined ? null : (
    <div>
      <Text variant="bodySmall">{label}</Text>
      <pre tabIndex={0} aria-label={label} className={styles.state}>
        {indent(text)}
      </pre>
    </div>
  );
}

/** JSON on several lines; a text that was cut as it is. */
function indent(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  state: css({ maxHeight: '30vh', overflow: 'auto', marginBottom: theme.spacing(1), whiteSpace: 'pre-wrap' }),
});
