import React, { useMemo } from 'react';
import type { DataFrame } from '@grafana/data';
import { t } from '@grafana/i18n';
import { EmptyState, Stack } from '@grafana/ui';
import { findPart, readNotices } from '../../../frames';
import { readRoadmap } from '../../../maturity/roadmap';
import { Followed } from '../Followed';
import { NoticeList } from '../NoticeList';
import { useMaturity } from '../useMaturity';
import { PhaseSection } from './PhaseSection';
import { RoadmapSummary } from './RoadmapSummary';
import { toText } from './toText';

/** What to do next: the gaps in phases, what closing each is worth and takes, and when it is done. */
export function RoadmapTab({ foresight }: { foresight: string }) {
  const answer = useMaturity(foresight, 'roadmap');
  return (
    <Followed answer={answer}>
      {(frames) => (
        <Way foresight={foresight} frames={frames} isDone={answer.progress === undefined} onMended={answer.refresh} />
      )}
    </Followed>
  );
}

interface Props {
  foresight: string;
  frames: DataFrame[];
  isDone: boolean;
  onMended: () => void;
}

function Way({ foresight, frames, isDone, onMended }: Props) {
  const table = useMemo(() => findPart(frames, 'roadmap'), [frames]);
  const roadmap = useMemo(() => readRoadmap(table), [table]);
  const notices = [...(table ? readNotices(table) : []), ...(roadmap?.notices.map(toText) ?? [])];
  const hasItems = roadmap?.phases.some(({ items }) => items.length > 0) ?? false;
  return (
    <Stack direction="column" gap={3}>
      {roadmap && <RoadmapSummary roadmap={roadmap} />}
      <NoticeList notices={[...new Set(notices)]} />
      {!hasItems && isDone && (
        <EmptyState variant="completed" message={t('maturity.no-gap', 'No gap is known')}>
          {t('maturity.no-gap-help', 'What could not be evaluated is no gap: look at what is unknown.')}
        </EmptyState>
      )}
      {roadmap?.phases.map((phase) => (
        <PhaseSection key={phase.number} foresight={foresight} phase={phase} onMended={onMended} />
      ))}
    </Stack>
  );
}
