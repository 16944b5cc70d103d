import React, { useMemo } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, InteractiveTable, Stack, Text, type Column } from '@grafana/ui';
import { signalKinds } from '../../../insight';
import { verbatim } from '../../../ui';
import { anomalyText, signalName, tellSpan, writeValue } from '../../../ui/health';
import { kindName } from './kindName';
import type { SignalEvent } from './readEvents';

interface Props {
  events: SignalEvent[];
  onChoose: (event: SignalEvent) => void;
}

const rowsPerPage = 10;

/** The anomalies of all signals of a service; each can be asked for its causes. */
export function EventTable({ events, onChoose }: Props) {
  const columns = useMemo(() => columnsOf(onChoose), [onChoose]);
  return events.length === 0 ? (
    <Text color="secondary">{t('events.none', 'Nothing unusual happened in this time.')}</Text>
  ) : (
    <InteractiveTable columns={columns} data={events} getRowId={({ id }) => id} pageSize={rowsPerPage} />
  );
}

function columnsOf(onChoose: Props['onChoose']): Array<Column<SignalEvent>> {
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
    { id: 'length', header: t('events.length', 'Lasted'), cell: cell(({ start, end }) => tellSpan(end - start)) },
    { id: 'signal', header: t('events.signal', 'Signal'), sortType: 'string', cell: cell(seriesName) },
    {
      id: 'kind',
      header: t('events.kind', 'Kind'),
      sortType: 'string',
      cell: cell(({ kind }) => kindName(kind)),
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
  const seen = anomalyText(event, (value) => writeValue(value, unit));
  return Number.isNaN(sinceDeploy)
    ? seen
    : t('events.after-deploy', '{{seen}}; it began {{span}} after a deploy', {
        seen,
        span: tellSpan(sinceDeploy),
        ...verbatim,
      });
}

/** "disk /data node-3", its kind in the user's language. */
function seriesName({ signal, series }: SignalEvent): string {
  const kind = signalKinds.find((one) => one === signal);
  const rest = series.startsWith(signal) ? series.slice(signal.length) : ` ${series}`;
  return kind ? `${signalName(kind)}${rest}` : series;
}
