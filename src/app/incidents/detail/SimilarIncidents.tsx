import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { sceneGraph } from '@grafana/scenes';
import { MutedText, PageLink } from '../../../ui';
import { FailureAlert } from '../../../ui/failures';
import { VerdictBadge } from '../../feedback/VerdictBadge';
import { PlainTable } from '../../rules/backtest/PlainTable';
import type { Section } from '../../scene/Section';
import { useData } from '../../scene/useData';
import { describeTimes } from '../describeTimes';
import { earlierAddress } from '../incidentAddress';
import { readSimilar } from '../read/incidentRows';
import { Waiting } from '../Waiting';
import { Part } from './Part';

/** Earlier incidents of the same services and signals, and what was done then. */
export function SimilarIncidents({ scene }: { scene: Section }) {
  const { frames, loading, error, retry } = useData(scene);
  const rows = useMemo(() => readSimilar(frames), [frames]);
  const timeZone = sceneGraph.getTimeRange(scene).getTimeZone();
  return (
    <Part title={t('incident.similar', 'Earlier incidents like this')}>
      {error !== undefined && (
        <FailureAlert
          title={t('incident.similar-failed', 'Earlier incidents could not be read')}
          message={error}
          onRetry={retry}
        />
      )}
      {loading && rows.length === 0 && (
        <Waiting text={t('incident.similar-loading', 'Looking at earlier incidents…')} />
      )}
      {!loading && error === undefined && rows.length === 0 && (
        <MutedText>{t('incident.similar-none', 'None is known.')}</MutedText>
      )}
      {rows.length > 0 && (
        <PlainTable
          label={t('incident.similar-table', 'By services and signals, the most similar first')}
          head={[
            t('incident.similarity', 'Similar'),
            t('incidents.headline', 'Incident'),
            t('incidents.since', 'Since'),
            t('incidents.feedback', 'Feedback'),
            t('incident.done', 'What was done'),
          ]}
          rows={rows.map((row) => [
            Number.isFinite(row.similarity) ? `${Math.round(100 * row.similarity)} %` : '–',
            <PageLink key="link" href={earlierAddress(row)}>
              {row.headline || row.id}
            </PageLink>,
            describeTimes(row, timeZone),
            row.feedback ? <VerdictBadge key="feedback" verdict={row.feedback} /> : '',
            row.done || '–',
          ])}
        />
      )}
    </Part>
  );
}
