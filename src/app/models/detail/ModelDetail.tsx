import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LinkButton, Stack, Text } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { deepLink } from '../../deepLink';
import { FollowedAnswer } from '../../follow/FollowedAnswer';
import { useFollowedQuery, type FollowedQuery } from '../../follow/useFollowedQuery';
import { appPages } from '../../routes';
import { adviceLooks } from '../adviceLooks';
import { createTimelineQuestion, type ModelsScope } from '../modelsQuery';
import { ProposalSection } from '../proposal/ProposalSection';
import { readQuery, type ModelRow } from '../read/modelRows';
import { readTimeline } from '../read/timelines';
import { TimelineCharts } from './TimelineCharts';
import { draftWatch } from './watchRule';

/** One forecast over time, what is advised, and where to go from here. */
export function ModelDetail({ scope, row }: { scope: ModelsScope; row: ModelRow }) {
  const question = createTimelineQuestion(scope.foresight, row);
  return (
    <Stack direction="column" gap={2}>
      <MutedText>{describeModel(row)}</MutedText>
      <Links scope={scope} row={row} />
      {row.advice && (
        <Stack direction="column" gap={1}>
          <Text element="h4" variant="h6">
            {adviceLooks[row.advice].name()}
          </Text>
          <Text element="p">{[row.reason, adviceLooks[row.advice].help()].filter(Boolean).join(' ')}</Text>
          {row.advice !== 'giveUp' && <ProposalSection scope={scope} row={row} />}
        </Stack>
      )}
      {question && <Timelines question={question} row={row} />}
    </Stack>
  );
}

function describeModel({ fittedAt, engine, advice, reason }: ModelRow): string {
  return [
    advice === undefined && reason,
    Number.isFinite(fittedAt) &&
      t('models.fitted', 'Last learnt {{time}}.', { time: dateTimeFormat(fittedAt), ...verbatim }),
    engine !== '' && t('models.engine', 'Engine version {{engine}}.', { engine, ...verbatim }),
  ]
    .filter(Boolean)
    .join(' ');
}

function Links({ scope: { foresight }, row }: { scope: ModelsScope; row: ModelRow }) {
  const saved = readQuery(row.query);
  const watch = saved && draftWatch(saved, { foresight, title: row.title });
  const source = (saved?.source as { uid?: unknown } | undefined)?.uid;
  const inner = saved?.query;
  return (
    <Stack gap={1} wrap="wrap">
      {watch && (
        <LinkButton size="sm" icon="bell" href={appPages.rules(watch)}>
          {t('models.watch', 'Watch this')}
        </LinkButton>
      )}
      {typeof source === 'string' && typeof inner === 'object' && inner !== null && (
        <LinkButton
          size="sm"
          variant="secondary"
          icon="chart-line"
          href={appPages.forecast(deepLink({ source, query: inner as Record<string, unknown> }))}
        >
          {t('service.forecast', 'Forecast and backtest')}
        </LinkButton>
      )}
    </Stack>
  );
}

function Timelines({ question, row }: { question: FollowedQuery; row: ModelRow }) {
  const answer = useFollowedQuery(question);
  return (
    <FollowedAnswer
      answer={answer}
      waiting={t('models.reading-timeline', 'Making its forecasts of four weeks again…')}
      label={t('models.progress-timeline', 'Progress of the timeline')}
      failed={t('models.timeline-failed', 'Its scores over time could not be read')}
    >
      {(frames) => {
        const timeline = readTimeline(frames, row.series);
        return timeline ? (
          <TimelineCharts timeline={timeline} changedAt={row.changedAt} changed={row.changed} />
        ) : (
          answer.progress === undefined && (
            <MutedText>{t('models.no-timeline', 'Too little history to score forecasts over time.')}</MutedText>
          )
        );
      }}
    </FollowedAnswer>
  );
}
