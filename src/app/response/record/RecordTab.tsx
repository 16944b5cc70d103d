import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { EmptyState, LoadingPlaceholder, Stack } from '@grafana/ui';
import { BulletList } from '../../../ui';
import { FailureAlert } from '../../../ui/failures';
import { useRequest } from '../../discovery/useRequest';
import { useResponseAddress } from '../responseAddress';
import { requestResponse, type ResponseQuestion } from '../requestResponse';
import { EventPicture } from './EventPicture';
import { ExportButtons } from './ExportButtons';
import { filterEvents, readEvents } from './recordedEvent';
import { RecordFilters } from './RecordFilters';
import { readTimes, writeTimes } from './recordTimes';
import { RecordTable } from './RecordTable';

const request = async (question: string, signal: AbortSignal) =>
  readEvents(await requestResponse(JSON.parse(question) as ResponseQuestion, signal));

/** What was decided, approved, handed over and verified, and what was refused. */
export function RecordTab({ foresight }: { foresight: string }) {
  const [{ action, target, event, from, to }, change] = useResponseAddress();
  const range = useMemo(() => readTimes({ from, to }), [from, to]);
  const times = { from: range.from.valueOf(), to: range.to.valueOf() };
  const answer = useRequest(JSON.stringify({ foresight, output: 'events', ...times }), request);
  const filter = { action, target, event };
  return (
    <Stack direction="column" gap={2}>
      <RecordFilters
        filter={filter}
        range={range}
        actions={answer.status === 'ready' ? [...new Set(answer.value.events.map((one) => one.action))] : []}
        onChange={(next) => change(next, true)}
        onRange={(next) => change(writeTimes(next))}
      />
      {answer.status === 'loading' && <LoadingPlaceholder text={t('response.record-loading', 'Loading records...')} />}
      {answer.status === 'failed' && (
        <FailureAlert
          title={t('response.record-failed', 'Failed to load what was recorded')}
          message={answer.message}
          onRetry={answer.retry}
        />
      )}
      {answer.status === 'ready' && <Listed {...answer.value} filter={filter} times={times} />}
    </Stack>
  );
}

type ListedProps = ReturnType<typeof readEvents> & {
  filter: Parameters<typeof filterEvents>[1];
  times: { from: number; to: number };
};

function Listed({ events, notices, filter, times }: ListedProps) {
  const shown = useMemo(() => filterEvents(events, filter), [events, filter]);
  return (
    <>
      {notices.length > 0 && (
        <BulletList>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </BulletList>
      )}
      <ExportButtons events={shown} />
      {shown.length === 0 ? (
        <EmptyState
          variant="not-found"
          message={
            events.length === 0
              ? t('response.record-none', 'Nothing was recorded in this time')
              : t('response.record-filtered', 'Nothing that was recorded passes this filter')
          }
        />
      ) : (
        <>
          <EventPicture events={shown} range={times} />
          <RecordTable events={shown} />
        </>
      )}
    </>
  );
}
