import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { InteractiveTable, Stack, type Column } from '@grafana/ui';
import { MutedText, PageLink, verbatim } from '../../../ui';
import type { FeedbackList } from '../../feedback/useFeedback';
import { VerdictBadge } from '../../feedback/VerdictBadge';
import { describeIncident } from '../describeIncident';
import { describeTimes } from '../describeTimes';
import { incidentAddress } from '../incidentAddress';
import type { IncidentRow } from '../read/incidentRows';
import { severityRank, SeverityBadge } from '../SeverityBadge';

interface Props {
  rows: IncidentRow[];
  feedback: FeedbackList;
  timeZone: string;
}

const rowsPerPage = 20;
/** Named in full where they are few. */
const maxNamed = 4;

/** One row per incident; its headline opens it. */
export function IncidentTable({ rows, feedback, timeZone }: Props) {
  const columns = useMemo(() => createColumns(feedback, timeZone), [feedback, timeZone]);
  return <InteractiveTable columns={columns} data={rows} getRowId={({ id }) => id} pageSize={rowsPerPage} />;
}

function createColumns(feedback: FeedbackList, timeZone: string): Array<Column<IncidentRow>> {
  type Cell = { row: { original: IncidentRow } };
  const cell = (show: (row: IncidentRow) => React.ReactNode) => {
    const Shown = ({ row }: Cell) => <>{show(row.original)}</>;
    return Shown;
  };
  return [
    {
      id: 'severity',
      header: t('incidents.severity', 'Severity'),
      sortType: (a, b) => severityRank(b.original.severity) - severityRank(a.original.severity),
      cell: cell(({ severity }) => <SeverityBadge severity={severity} />),
    },
    {
      id: 'headline',
      header: t('incidents.headline', 'Incident'),
      cell: cell((row) => (
        <Stack direction="column" gap={0}>
          <PageLink href={incidentAddress(row)}>{row.headline || row.id}</PageLink>
          <MutedText>{listFew(row.services)}</MutedText>
        </Stack>
      )),
    },
    {
      id: 'start',
      header: t('incidents.since', 'Since'),
      sortType: 'number',
      cell: cell((row) => describeTimes(row, timeZone)),
    },
    {
      id: 'cause',
      header: t('incidents.cause', 'Likely cause'),
      cell: cell(({ cause }) => (cause ? describeCause(cause) : '–')),
    },
    {
      id: 'alerts',
      header: t('incidents.alerts', 'Alerts'),
      sortType: 'number',
      cell: cell(({ alerts }) => (Number.isFinite(alerts) ? String(alerts) : '–')),
    },
    {
      id: 'feedback',
      header: t('incidents.feedback', 'Feedback'),
      cell: cell((row) => {
        const verdict = feedback.find(describeIncident(row))?.verdict ?? (feedback.isKnown ? undefined : row.feedback);
        return verdict ? <VerdictBadge verdict={verdict} /> : '';
      }),
    },
  ];
}

function describeCause({ service, likelihood }: { service: string; likelihood: number }): string {
  const values = { service, percent: Math.round(100 * likelihood), ...verbatim };
  return Number.isFinite(likelihood) ? t('incidents.cause-of', '{{service}} ({{percent}} % likely)', values) : service;
}

function listFew(services: string[]): string {
  const rest = services.length - maxNamed;
  const shown = services.slice(0, maxNamed).join(', ');
  return rest > 0 ? t('incidents.and-more', '{{shown}} and {{rest}} more', { shown, rest, ...verbatim }) : shown;
}
