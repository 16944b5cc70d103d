import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Combobox, EmptyState, Field, LoadingPlaceholder, Stack, TimeRangeInput } from '@grafana/ui';
import { HelpField, MutedText } from '../../../ui';
import { FailureAlert } from '../../../ui/failures';
import { useRequest } from '../../discovery/useRequest';
import { readTimes, writeTimes } from '../../response/record/recordTimes';
import { useMaturityAddress } from '../maturityAddress';
import { ComparisonSection } from './ComparisonSection';
import { HistoryCharts } from './HistoryCharts';
import { requestHistory, type History } from './history';
import { listRecorders } from './listRecorders';
import { RecordDialog } from './RecordDialog';

const request = (question: string, signal: AbortSignal) =>
  requestHistory(JSON.parse(question) as Parameters<typeof requestHistory>[0], signal);

const lastQuarter = { from: 'now-90d', to: 'now' };

/** How the assessment has changed: the recorded series as charts, and two dates side by side. */
export function ProgressTab({ foresight }: { foresight: string }) {
  const [{ recorded, service, from, to }, change] = useMaturityAddress();
  const [isRecording, setRecording] = useState(false);
  const recorders = useMemo(() => listRecorders(foresight), [foresight]);
  const chosen = recorders.find(({ uid }) => uid === recorded) ?? recorders[0];
  const range = useMemo(() => readTimes({ from, to }, lastQuarter), [from, to]);
  const times = { from: range.from.valueOf(), to: range.to.valueOf() };
  const question = chosen ? JSON.stringify({ recorded: chosen.uid, service, ...times }) : '';
  const answer = useRequest(question, request);
  if (!chosen) {
    return <NoRecorder />;
  }
  return (
    <Stack direction="column" gap={3}>
      <Stack alignItems="flex-end" gap={2} wrap="wrap">
        <Field label={t('audit.time-range', 'Time')} noMargin>
          <TimeRangeInput
            value={range}
            onChange={(next) => change(writeTimes(next), true)}
            clearable={false}
            hideTimeZone
          />
        </Field>
        <HelpField id="maturity-recorded" label={t('maturity.recorded-in', 'Recorded in')}>
          <Combobox
            id="maturity-recorded"
            width={26}
            options={recorders.map(({ uid, name }) => ({ value: uid, label: name }))}
            value={chosen.uid}
            onChange={({ value }) => change({ recorded: value }, true)}
          />
        </HelpField>
        <Button variant="secondary" icon="record-audio" onClick={() => setRecording(true)}>
          {t('maturity.record', 'Record progress')}
        </Button>
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
      {answer.status === 'ready' && (
        <Recorded history={answer.value} times={times} recorded={chosen.uid} onRecord={() => setRecording(true)} />
      )}
      {isRecording && (
        <RecordDialog
          foresight={foresight}
          recordTo={chosen.uid}
          name={chosen.name}
          onClose={() => setRecording(false)}
        />
      )}
    </Stack>
  );
}

interface RecordedProps {
  history: History;
  times: { from: number; to: number };
  recorded: string;
  onRecord: () => void;
}

function Recorded({ history, times, recorded, onRecord }: RecordedProps) {
  // What was before the first record cannot be compared.
  const from = Math.max(times.from, Math.min(times.to, ...history.score.flatMap((one) => one.times.slice(0, 1))));
  if (history.score.length === 0 && history.level.length === 0) {
    return (
      <EmptyState
        variant="call-to-action"
        message={t('maturity.no-history', 'Nothing was recorded in this time')}
        button={
          <Button icon="record-audio" onClick={onRecord}>
            {t('maturity.record', 'Record progress')}
          </Button>
        }
      >
        {t(
          'maturity.no-history-help',
          'Four recording rules of Grafana keep the assessment as series. The chart begins with their first evaluation: what was before cannot be recorded.'
        )}
      </EmptyState>
    );
  }
  return (
    <>
      <HistoryCharts history={history} range={times} />
      <ComparisonSection key={`${from} ${times.to}`} recorded={recorded} times={{ from, to: times.to }} />
    </>
  );
}

function NoRecorder() {
  return (
    <EmptyState variant="not-found" message={t('maturity.no-recorder', 'No Prometheus keeps the assessment')}>
      <MutedText>
        {t(
          'maturity.no-recorder-help',
          'Progress is recorded by rules of Grafana to a data source of the type Prometheus that takes remote writes. Add one to Grafana.'
        )}
      </MutedText>
    </EmptyState>
  );
}
