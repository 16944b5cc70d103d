import React, { useMemo } from 'react';
import type { DataFrame } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, EmptyState, Stack, Text, TextLink } from '@grafana/ui';
import { MutedText } from '../../../ui';
import { DetailTable, type DetailColumn } from '../../table/DetailTable';
import { OutcomeBadge } from '../assessment/OutcomeBadge';
import { Followed } from '../Followed';
import { writeScore } from '../names';
import { NoticeList } from '../NoticeList';
import { outcomes } from '../read/findings';
import { readInstrumentation, specifiedRules, type RuleFinding } from '../read/instrumentation';
import { useMaturity } from '../useMaturity';

const specification = 'https://github.com/instrumentation-score/spec';

/** The open instrumentation score, apart from our own: as far as its rules can be computed here. */
export function InstrumentationTab({ foresight }: { foresight: string }) {
  const answer = useMaturity(foresight, 'instrumentation');
  return <Followed answer={answer}>{(frames) => <Instrumentation frames={frames} />}</Followed>;
}

function Instrumentation({ frames }: { frames: DataFrame[] }) {
  const { rows, evaluated, scores, notices } = useMemo(() => readInstrumentation(frames), [frames]);
  return (
    <Stack direction="column" gap={2}>
      <Stack alignItems="center" gap={1} wrap="wrap">
        <Text element="h2" variant="h4">
          {t('maturity.open-score', 'Open instrumentation score')}
        </Text>
        <Badge
          color="blue"
          icon="info-circle"
          text={t('maturity.partial', 'Partial ({{n}} of {{total}} rules)', { n: evaluated, total: specifiedRules })}
        />
      </Stack>
      <MutedText>
        {t(
          'maturity.open-score-help',
          'The score of an open specification, from what Prometheus, Loki and Tempo say. Rules that need the telemetry itself cannot be computed here, so that it is partial. It is no part of our own score.'
        )}{' '}
        <TextLink href={specification} external inline>
          {t('maturity.open-score-link', 'Specification')}
        </TextLink>
      </MutedText>
      <NoticeList notices={notices} />
      {rows.length === 0 ? (
        <EmptyState variant="not-found" message={t('maturity.no-rule', 'No rule of it could be evaluated')} />
      ) : (
        <>
          {scores.size > 0 && <ScoreTable scores={scores} />}
          <DetailTable
            label={t('maturity.rules', 'Rules')}
            rows={rows}
            columns={createColumns()}
            id={({ id }) => id}
            name={({ rule, service }) => `${rule} ${service}`}
            sort={{ column: 'outcome', isDescending: false }}
          />
        </>
      )}
    </Stack>
  );
}

function ScoreTable({ scores }: { scores: Map<string, number> }) {
  return (
    <DetailTable
      label={t('maturity.by-service', 'Services')}
      rows={[...scores].map(([service, score]) => ({ service, score }))}
      columns={[
        {
          id: 'service',
          title: t('maturity.service', 'Service'),
          value: (one) => one.service,
          cell: ({ service }) => service || t('maturity.whole', 'Everything'),
        },
        {
          id: 'score',
          title: t('maturity.score', 'Score'),
          isFigure: true,
          value: (one) => one.score,
          cell: (one) => writeScore(one.score),
        },
      ]}
      id={(one) => one.service}
      name={(one) => one.service}
      sort={{ column: 'score', isDescending: false }}
    />
  );
}

function createColumns(): Array<DetailColumn<RuleFinding>> {
  return [
    { id: 'rule', title: t('maturity.rule', 'Rule'), value: ({ rule }) => rule, cell: ({ rule }) => rule },
    {
      id: 'service',
      title: t('maturity.service', 'Service'),
      value: ({ service }) => service,
      cell: ({ service }) => service || t('maturity.whole', 'Everything'),
    },
    {
      id: 'outcome',
      title: t('maturity.outcome', 'Outcome'),
      value: ({ outcome }) => outcomes.indexOf(outcome),
      cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
    },
    { id: 'found', title: t('maturity.found', 'Found'), width: '50%', cell: ({ found }) => found },
  ];
}
