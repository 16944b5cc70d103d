import React, { useMemo, useState } from 'react';
import { dateTime } from '@grafana/data';
import { t } from '@grafana/i18n';
import { DateTimePicker, Field, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { FailureAlert } from '../../../ui/failures';
import { useRequest } from '../../discovery/useRequest';
import { DetailTable, type DetailColumn } from '../../table/DetailTable';
import { writeScore } from '../names';
import { compareSnapshots, listChangedChecks, type ChangedCheck, type Comparison } from './compareSnapshots';
import { requestSnapshot, type Snapshot } from './history';
import { nameOwner } from './HistoryCharts';

interface Props {
  recorded: string;
  times: { from: number; to: number };
}

const request = async (question: string, signal: AbortSignal): Promise<[Snapshot, Snapshot]> => {
  const { recorded, at } = JSON.parse(question) as { recorded: string; at: [number, number] };
  const [before, after] = await Promise.all(at.map((one) => requestSnapshot({ recorded, at: one }, signal)));
  return [before, after];
};

/** Everything, teams and services at two dates side by side, and the checks that changed in between. */
export function ComparisonSection({ recorded, times }: Props) {
  const [at, setAt] = useState<[number, number]>([times.from, times.to]);
  const answer = useRequest(JSON.stringify({ recorded, at }), request);
  const title = t('maturity.compare', 'Two dates side by side');
  return (
    <section aria-label={title}>
      <Stack direction="column" gap={2}>
        <Text element="h3" variant="h5">
          {title}
        </Text>
        <Stack gap={2} wrap="wrap">
          <DateField label={t('maturity.before', 'Before')} time={at[0]} onChange={(time) => setAt([time, at[1]])} />
          <DateField label={t('maturity.after', 'After')} time={at[1]} onChange={(time) => setAt([at[0], time])} />
        </Stack>
        {answer.status === 'loading' && (
          <LoadingPlaceholder text={t('maturity.history-loading', 'Reading what was recorded…')} />
        )}
        {answer.status === 'failed' && (
          <FailureAlert
            title={t('maturity.history-failed', 'Failed to read what was recorded')}
            message={answer.message}
            onRetry={answer.retry}
          />
        )}
        {answer.status === 'ready' && <Compared before={answer.value[0]} after={answer.value[1]} />}
      </Stack>
    </section>
  );
}

function DateField({ label, time, onChange }: { label: string; time: number; onChange: (time: number) => void }) {
  return (
    <Field label={label} noMargin>
      <DateTimePicker
        date={dateTime(time)}
        showSeconds={false}
        onChange={(chosen) => chosen && onChange(chosen.valueOf())}
      />
    </Field>
  );
}

function Compared({ before, after }: { before: Snapshot; after: Snapshot }) {
  const rows = useMemo(() => compareSnapshots(before, after), [before, after]);
  const checks = useMemo(() => listChangedChecks(before, after), [before, after]);
  return (
    <>
      <DetailTable
        label={t('maturity.compared', 'Level and score')}
        rows={rows}
        columns={createColumns()}
        id={({ service, team }) => `${service}/${team}`}
        name={(one) => `${nameOwner(one)} ${one.team}`}
      />
      {checks.length === 0 ? (
        <Text color="secondary">{t('maturity.no-change', 'No check has changed between these dates.')}</Text>
      ) : (
        <DetailTable
          label={t('maturity.changed-checks', 'Checks that changed')}
          rows={checks}
          columns={createCheckColumns()}
          id={({ check }) => check}
          name={({ check }) => check}
        />
      )}
    </>
  );
}

const writeChange = (change: number) => (Number.isNaN(change) ? '–' : `${change > 0 ? '+' : ''}${Math.round(change)}`);

function createColumns(): Array<DetailColumn<Comparison>> {
  const figure = (id: string, title: string, read: (row: Comparison) => number): DetailColumn<Comparison> => ({
    id,
    title,
    isFigure: true,
    value: read,
    cell: (row) => writeScore(read(row)),
  });
  const change = (row: Comparison) => row.scoreAfter - row.scoreBefore;
  return [
    {
      id: 'owner',
      title: t('maturity.owner-of', 'Of'),
      value: (row) => nameOwner(row),
      cell: (row) => nameOwner(row),
    },
    { id: 'team', title: t('maturity.team', 'Team'), value: ({ team }) => team, cell: ({ team }) => team || '–' },
    figure('levelBefore', t('maturity.level-before', 'Level before'), (row) => row.levelBefore),
    figure('levelAfter', t('maturity.level-after', 'Level after'), (row) => row.levelAfter),
    figure('scoreBefore', t('maturity.score-before', 'Score before'), (row) => row.scoreBefore),
    figure('scoreAfter', t('maturity.score-after', 'Score after'), (row) => row.scoreAfter),
    {
      ...figure('change', t('maturity.change', 'Change'), change),
      cell: (row) => writeChange(change(row)),
    },
  ];
}

function createCheckColumns(): Array<DetailColumn<ChangedCheck>> {
  const percent = (id: string, title: string, read: (row: ChangedCheck) => number): DetailColumn<ChangedCheck> => ({
    id,
    title,
    isFigure: true,
    value: read,
    cell: (row) => `${Math.round(100 * read(row))} %`,
  });
  return [
    { id: 'check', title: t('maturity.check', 'Check'), value: ({ check }) => check, cell: ({ check }) => check },
    percent('before', t('maturity.passes-before', 'Passed before'), ({ before }) => before),
    percent('after', t('maturity.passes-after', 'Passed after'), ({ after }) => after),
  ];
}
