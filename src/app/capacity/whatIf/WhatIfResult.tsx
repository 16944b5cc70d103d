import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { Badge, Stack, Text } from '@grafana/ui';
import { MutedText, PageLink, verbatim } from '../../../ui';
import { formatValue } from '../../../ui/health';
import { appPages } from '../../routes';
import { DetailTable, type DetailColumn } from '../../table/DetailTable';
import { describeInterval, describeRunway } from '../plan/describeRunway';
import { nameKind, nameResource } from '../plan/nameResource';
import type { WhatIfRow } from '../read/whatIfRows';
import { BeforeAfter } from './BeforeAfter';
import { describeEstimate, formatGrowth } from './describeCall';
import { findOutcome, outcomeLooks, outcomes, sortByOutcome } from './outcome';

interface Props {
  rows: WhatIfRow[];
  /** ms. */
  horizon: number;
  isWhole: boolean;
  isLoading: boolean;
}

/** Which limits are reached, where and when; before and after. */
export function WhatIfResult({ rows, horizon, isWhole, isLoading }: Props) {
  const sorted = useMemo(() => sortByOutcome(rows), [rows]);
  const columns = useMemo(() => listColumns(horizon), [horizon]);
  if (rows.length === 0) {
    return isWhole && !isLoading ? (
      <MutedText>
        {t('what-if.no-rows', 'Nothing that could run out is known of these services, or of what they call.')}
      </MutedText>
    ) : null;
  }
  return (
    <Stack direction="column" gap={2}>
      <div role="status">
        <Text element="p" variant="h5">
          {describeResult(sorted, horizon)}
        </Text>
      </div>
      <DetailTable
        label={t('what-if.table', 'Resources before and after, the worst first')}
        rows={sorted}
        columns={columns}
        id={({ id }) => id}
        name={nameResource}
      />
    </Stack>
  );
}

/** "2 limits are reached, 1 perhaps. First: payment: CPU." */
function describeResult(rows: WhatIfRow[], horizon: number): string {
  const [reached, perhaps, later] = ['reached', 'perhaps', 'later'].map(
    (outcome) => rows.filter((row) => findOutcome(row) === outcome).length
  );
  const [worst] = rows;
  if (reached + perhaps + later === 0) {
    return t('what-if.all-hold', 'All limits that are known hold.');
  }
  const when = describeRunway(worst, horizon);
  const values = { reached, perhaps, later, name: nameResource(worst), when, ...verbatim };
  return t(
    'what-if.summary',
    'Limits reached at once: {{reached}}, perhaps: {{perhaps}}, later: {{later}}. First: {{name}}, {{when}}.',
    values
  );
}

function listColumns(horizon: number): Array<DetailColumn<WhatIfRow>> {
  return [
    {
      id: 'resource',
      title: t('capacity.resource', 'Resource'),
      value: nameResource,
      cell: (row) => <Name row={row} />,
    },
    {
      id: 'load',
      title: t('what-if.load', 'Load, before and after'),
      value: ({ growth }) => growth,
      cell: (row) => <Load row={row} />,
    },
    {
      id: 'use',
      title: t('what-if.use', 'Use, before and after'),
      width: '32%',
      value: ({ then, limit }) => then.point / limit,
      cell: (row) => <Use row={row} />,
    },
    {
      id: 'outcome',
      title: t('what-if.limit', 'Limit'),
      value: (row) => outcomes.length - outcomes.indexOf(findOutcome(row)),
      cell: (row) => <Limit row={row} />,
    },
    {
      id: 'when',
      title: t('capacity.when', 'When'),
      cell: (row) =>
        findOutcome(row) !== 'unknown' ? (
          <div>
            {describeRunway(row, horizon)}
            <MutedText>{describeInterval(row)}</MutedText>
          </div>
        ) : (
          '–'
        ),
    },
    {
      id: 'probability',
      title: t('capacity.probability-title', 'Probability'),
      isFigure: true,
      value: ({ probability }) => probability,
      cell: ({ probability }) => (Number.isFinite(probability) ? formatValue(probability, 'percentunit') : '–'),
    },
    { id: 'path', title: t('what-if.path', 'Through'), cell: ({ path }) => path || '–' },
  ];
}

function Name({ row }: { row: WhatIfRow }) {
  return (
    <div>
      {row.service === '' ? row.node || '–' : <PageLink href={appPages.service(row.service)}>{row.service}</PageLink>}
      <MutedText>{nameKind(row)}</MutedText>
    </div>
  );
}

function Load({ row: { loadNow, loadThen, growth, node } }: { row: WhatIfRow }) {
  if (!Number.isFinite(loadThen.point)) {
    return <>–</>;
  }
  const format = (value: number) => formatValue(value, node === '' ? 'reqps' : 'short');
  return (
    <div style={{ whiteSpace: 'nowrap' }}>
      {`${format(loadNow)} → ${format(loadThen.point)}`}
      {Number.isFinite(growth) && ` (${formatGrowth(growth)})`}
      <MutedText>{describeEstimate(loadThen, format)}</MutedText>
    </div>
  );
}

/** With what is to be known of it: there is room for a sentence. */
function Use({ row }: { row: WhatIfRow }) {
  return (
    <div>
      <BeforeAfter row={row} />
      {row.reason !== '' && <MutedText>{row.reason}</MutedText>}
    </div>
  );
}

function Limit({ row }: { row: WhatIfRow }) {
  const { color, icon, name } = outcomeLooks[findOutcome(row)];
  return <Badge color={color} icon={icon} text={name()} />;
}
