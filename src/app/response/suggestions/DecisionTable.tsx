import React, { useMemo } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, InteractiveTable, Stack, type Column } from '@grafana/ui';
import { nameAction } from '../catalogue/findAction';
import { findEvent, findVerdict, nameGate } from '../names';
import { ApproveButton } from './ApproveButton';
import type { Decision } from './decision';
import { DecisionDetails } from './DecisionDetails';

interface Props {
  foresight: string;
  decisions: Decision[];
  onChanged: () => void;
}

const rowsPerPage = 25;

/** Decisions in the order in which they are given; each can be opened to see all of its gates and what would be sent. */
export function DecisionTable({ foresight, decisions, onChanged }: Props) {
  const columns = useMemo(() => createColumns(foresight, onChanged), [foresight, onChanged]);
  return (
    <InteractiveTable
      columns={columns}
      data={decisions}
      getRowId={({ id }) => id}
      pageSize={rowsPerPage}
      renderExpandedRow={(decision) => <DecisionDetails foresight={foresight} decision={decision} />}
      showExpandAll
    />
  );
}

function createColumns(foresight: string, onChanged: () => void): Array<Column<Decision>> {
  const column = (id: string, header: string, show: (decision: Decision) => React.ReactNode): Column<Decision> => ({
    id,
    header,
    cell: ({ row }) => <>{show(row.original)}</>,
  });
  const time = (ms: number) => (Number.isFinite(ms) && ms > 0 ? dateTimeFormat(ms) : '–');
  return [
    column('verdict', t('response.verdict', 'Decision'), (decision) => <Verdict decision={decision} />),
    column('action', t('response.action', 'Action'), ({ action }) => nameAction(foresight, action)),
    column('target', t('response.target', 'Target'), ({ target }) => target),
    column('reason', t('response.why', 'Why'), ({ gate, reason }) =>
      gate === '' ? reason : `${nameGate(gate)}: ${reason}`
    ),
    column('since', t('response.since', 'Since'), ({ since }) => time(since)),
    column('expires', t('response.expires', 'Holds until'), ({ expires }) => time(expires)),
    column('approve', t('response.approval', 'Approval'), (decision) => (
      <ApproveButton foresight={foresight} decision={decision} onChanged={onChanged} />
    )),
  ];
}

function Verdict({ decision: { verdict, state } }: { decision: Decision }) {
  const { color, icon, name } = findVerdict(verdict);
  const recorded = state === '' ? undefined : findEvent(state);
  return (
    <Stack direction="column" gap={0.5} alignItems="flex-start">
      <Badge color={color} icon={icon} text={name()} />
      {recorded && <Badge color={recorded.color} icon={recorded.icon} text={recorded.name()} />}
    </Stack>
  );
}
