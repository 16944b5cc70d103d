import React, { useMemo } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, InteractiveTable, Stack, Text, type Column } from '@grafana/ui';
import { describeEvent } from '../../../engine';
import { createMessage } from '../../../texts';
import { formatSpan, nameAnomaly, nameSignal, renderText } from '../../../ui/health';
import type { SignalEvent } from './readEvents';

interface Props {
  events: SignalEvent[];
  onChoose: (event: SignalEvent) => void;
}

const rowsPerPage = 10;

/** The anomalies of all signals of a service; each can be asked for its causes. */
export function EventTable({ events, onChoose }: Props) {
  const columns = useMemo(() => createColumns(onChoose), [onChoose]);
  return events.length === 0 ? (
    <Text color="secondary">{t('events.none', 'Nothing unusual happened in this time.')}</Text>
  ) : (
    <InteractiveTable columns={columns} data={events} getRowId={({ id }) => id} pageSize={rowsPerPage} />
  );
}

function createColumns(onChoose: Props['onChoose']): Array<Column<SignalEvent>> {
  type Cell = { row: { original: SignalEvent } };
  const cell = (show: (event: SignalEvent) => React.ReactElement | string) => {
    const Shown = ({ row }: Cell) => <>{show(row.original)}</>;
    return Shown;
  };
  return [
    {
      id: 'start',
      header: t('events.start', 'Start'),
      sortType: 'number',
      cell: cell(({ start }) => dateTimeFormat(start)),
    },
    { id: 'length', header: t('events.length', 'Lasted'), cell: cell(({ start, end }) => formatSpan(end - start)) },
    { id: 'signal', header: t('events.signal', 'Signal'), sortType: 'string', cell: cell(seriesName) },
    {
      id: 'kind',
      header: t('events.kind', 'Kind'),
      sortType: 'string',
      cell: cell(({ kind }) => nameAnomaly(kind)),
    },
    {
      id: 'severity',
      header: t('events.severity', 'Severity'),
      sortType: 'number',
      cell: cell(({ severity }) => (Number.isNaN(severity) ? '–' : `${Math.round(100 * severity)} %`)),
    },
    { id: 'reason', header: t('events.reason', 'What was seen'), cell: cell(whatWasSeen) },
    {
      id: 'causes',
      header: t('events.causes', 'Causes'),
      cell: cell((event) => (
        <Stack>
          <Button size="sm" variant="secondary" icon="search" onClick={() => onChoose(event)}>
            {t('events.find', 'Find causes')}
          </Button>
        </Stack>
      )),
    },
  ];
}

function whatWasSeen(event: SignalEvent): string {
  const { unit, sinceDeploy } = event;
  const reason = describeEvent(event, { unit });
  const deployed = createMessage('anomaly.after-deploy', { reason, span: { span: sinceDeploy } });
  return renderText(Number.isNaN(sinceDeploy) ? reason : deployed);
}

/** "Disk /data node-3", its kind in the user's language. */
function seriesName({ signal, series }: SignalEvent): string {
  return series.startsWith(signal)
    ? `${nameSignal(signal)}${series.slice(signal.length)}`
    : `${nameSignal(signal)} ${series}`;
}
