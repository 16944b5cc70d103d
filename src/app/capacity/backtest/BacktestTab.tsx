import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { Badge, EmptyState, Stack, Text } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { formatValue } from '../../../ui/health';
import { FollowedAnswer } from '../../follow/FollowedAnswer';
import { useFollowedQuery } from '../../follow/useFollowedQuery';
import { DetailTable, type DetailColumn } from '../../table/DetailTable';
import { createCapacityQuestion, measureHorizon, type CapacityScope } from '../capacityQuery';
import { describeInterval, describeRunway, formatDay } from '../plan/describeRunway';
import { nameResource } from '../plan/nameResource';
import { readPlanBacktest, type PlanOutcome } from '../read/backtestRows';
import { PlannedAndCame } from './PlannedAndCame';

/** What a plan of four weeks ago said of today, and what came. */
export function BacktestTab(scope: CapacityScope) {
  const answer = useFollowedQuery(createCapacityQuestion({ ...scope, output: 'backtest' }));
  return (
    <FollowedAnswer
      answer={answer}
      waiting={t('plan-backtest.waiting', 'Making the plan of four weeks ago, with what was known then…')}
      label={t('plan-backtest.progress', 'Progress of the earlier plan')}
      failed={t('plan-backtest.failed', 'The earlier plan could not be compared')}
    >
      {(frames) => (
        <Outcomes
          rows={readPlanBacktest(frames)}
          horizon={measureHorizon(scope.horizon)}
          isWhole={answer.progress === undefined}
        />
      )}
    </FollowedAnswer>
  );
}

interface Props {
  rows: PlanOutcome[];
  /** ms. */
  horizon: number;
  isWhole: boolean;
}

function Outcomes({ rows, horizon, isWhole }: Props) {
  const sorted = useMemo(() => sortMissesFirst(rows), [rows]);
  const columns = useMemo(() => listColumns(horizon), [horizon]);
  if (rows.length === 0) {
    return isWhole ? (
      <EmptyState variant="not-found" message={t('plan-backtest.none', 'No earlier plan can be compared')}>
        {t(
          'plan-backtest.none-help',
          'It takes four weeks since the plan, and enough history before it: about eight weeks of metrics in all.'
        )}
      </EmptyState>
    ) : null;
  }
  return (
    <Stack direction="column" gap={2}>
      <div role="status">
        <Text element="p" variant="h5">
          {describeHits(rows)}
        </Text>
      </div>
      <DetailTable
        label={t('plan-backtest.table', 'What was planned, and what came; misses first')}
        rows={sorted}
        columns={columns}
        id={({ id }) => id}
        name={nameResource}
      />
    </Stack>
  );
}

/** "11 of 14 came within what the plan of 2026-11-03 said." */
function describeHits(rows: readonly PlanOutcome[]): string {
  const known = rows.filter(({ isHit }) => isHit !== undefined);
  const hits = known.filter(({ isHit }) => isHit).length;
  const made = rows.find((row) => Number.isFinite(row.made))?.made;
  const values = { hits, known: known.length, day: made === undefined ? '' : formatDay(made), ...verbatim };
  return made === undefined
    ? t('plan-backtest.hits', '{{hits}} of {{known}} came within what was planned.', values)
    : t('plan-backtest.hits-of', '{{hits}} of {{known}} came within what the plan of {{day}} said.', values);
}

function sortMissesFirst(rows: readonly PlanOutcome[]): PlanOutcome[] {
  const rank = ({ isHit }: PlanOutcome) => (isHit === false ? 0 : isHit ? 1 : 2);
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

function listColumns(horizon: number): Array<DetailColumn<PlanOutcome>> {
  return [
    { id: 'resource', title: t('capacity.resource', 'Resource'), value: nameResource, cell: nameResource },
    {
      id: 'use',
      title: t('plan-backtest.use', 'Planned and come'),
      width: '34%',
      cell: (row) => <PlannedAndCame row={row} />,
    },
    {
      id: 'came',
      title: t('plan-backtest.came', 'Came'),
      isFigure: true,
      cell: ({ came, unit }) => (Number.isFinite(came) ? formatValue(came, unit || 'short') : '–'),
    },
    {
      id: 'runway',
      title: t('plan-backtest.runway', 'Limit was to be reached'),
      cell: (row) => (
        <div>
          {describeRunway(row, horizon)}
          <MutedText>{describeInterval(row)}</MutedText>
        </div>
      ),
    },
    {
      id: 'hit',
      title: t('plan-backtest.hit', 'Outcome'),
      value: ({ isHit }) => (isHit === undefined ? undefined : Number(isHit)),
      cell: (row) => <Hit row={row} />,
    },
  ];
}

function Hit({ row: { isHit, reason } }: { row: PlanOutcome }) {
  if (isHit === undefined) {
    return <MutedText>{reason || t('plan-backtest.unknown', 'not known')}</MutedText>;
  }
  return isHit ? (
    <Badge color="green" icon="check" text={t('plan-backtest.within', 'Within')} />
  ) : (
    <Badge color="red" icon="times" text={t('plan-backtest.missed', 'Missed')} />
  );
}
