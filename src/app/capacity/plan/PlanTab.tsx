import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { EmptyState, Stack } from '@grafana/ui';
import { FollowedAnswer } from '../../follow/FollowedAnswer';
import { useFollowedQuery } from '../../follow/useFollowedQuery';
import { useCapacityAddress } from '../capacityAddress';
import { createCapacityQuestion, measureHorizon, type CapacityScope } from '../capacityQuery';
import { readPlan, type PlanRow } from '../read/planRows';
import { ReportBar } from '../report/ReportBar';
import { PlanTable } from './PlanTable';
import { countUrgencies, findUrgency, sortBySoonest, urgencies } from './urgency';
import { UrgencyTiles } from './UrgencyTiles';

/** When each limit is reached, the soonest first. */
export function PlanTab(scope: CapacityScope) {
  const answer = useFollowedQuery(createCapacityQuestion({ ...scope, output: 'plan' }));
  return (
    <FollowedAnswer
      answer={answer}
      waiting={t('capacity.planning', 'Reading four weeks of all that is used…')}
      label={t('capacity.progress', 'Progress of the plan')}
      failed={t('capacity.plan-failed', 'The plan could not be made')}
    >
      {(frames) => <Plan {...scope} rows={readPlan(frames)} isWhole={answer.progress === undefined} />}
    </FollowedAnswer>
  );
}

function Plan({ rows, isWhole, ...scope }: CapacityScope & { rows: PlanRow[]; isWhole: boolean }) {
  const [{ show, open }, change] = useCapacityAddress();
  const [now] = useState(() => Date.now());
  const sorted = useMemo(() => sortBySoonest(rows, now), [rows, now]);
  const chosen = urgencies.find((one) => one === show);
  const shown = chosen ? sorted.filter((row) => findUrgency(row, now) === chosen) : sorted;
  if (rows.length === 0) {
    return isWhole ? <NothingFound /> : null;
  }
  return (
    <Stack direction="column" gap={2}>
      <UrgencyTiles
        label={t('capacity.tiles', 'Resources by when more must be ordered')}
        counts={countUrgencies(rows, now)}
        chosen={chosen}
        onChoose={(urgency) => change({ show: urgency ?? '' }, true)}
      />
      <ReportBar rows={sorted} horizon={scope.horizon} />
      <PlanTable
        {...scope}
        rows={shown}
        range={{ from: now, to: now + measureHorizon(scope.horizon) }}
        open={open === '' ? [] : [open]}
        onOpen={(ids) => change({ open: ids[ids.length - 1] ?? '' }, true)}
      />
    </Stack>
  );
}

function NothingFound() {
  return (
    <EmptyState variant="not-found" message={t('capacity.none', 'Nothing is measured that could run out')}>
      {t(
        'capacity.none-help',
        'A plan needs metrics of saturation: CPU, memory, disks, pools or queues, with their limits. The page Configuration shows what is found and what is missing.'
      )}
    </EmptyState>
  );
}
