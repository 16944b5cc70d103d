import React, { useMemo, useState } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Checkbox, EmptyState, LinkButton, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { hour } from '../../../engine';
import { BulletList, MutedText, verbatim } from '../../../ui';
import { FailureAlert } from '../../../ui/failures';
import { appPages } from '../../routes';
import { requestResponse } from '../requestResponse';
import { useResponseAddress } from '../responseAddress';
import { hasResponses, useResponseState } from '../stop/useResponseState';
import { useRepeated } from '../useRepeated';
import { DecisionTable } from './DecisionTable';
import { LockList } from './LockList';
import { NothingSetUp } from './NothingSetUp';
import { readDecisions, type Decision } from './decision';

/** How often decisions are made anew while somebody looks, ms. */
const period = 30_000;

async function request(foresight: string, signal: AbortSignal) {
  const to = Date.now();
  const frames = await requestResponse({ foresight, output: 'decisions', from: to - hour, to }, signal);
  return { ...readDecisions(frames), at: to };
}

/** What would be done now, action by action and target by target, and why or why not. */
export function SuggestionsTab({ foresight }: { foresight: string }) {
  const isSetUp = hasResponses(foresight);
  const { value, error, isLoading, refresh } = useRepeated(isSetUp ? foresight : '', request, period);
  const state = useResponseState(foresight);
  if (!isSetUp) {
    return <NothingSetUp foresight={foresight} />;
  }
  const refreshAll = () => {
    refresh();
    state.refresh();
  };
  return (
    <Stack direction="column" gap={2}>
      {error !== undefined && (
        <FailureAlert title={t('response.decisions-failed', 'Failed to decide')} message={error} onRetry={refresh} />
      )}
      {state.value?.problem !== undefined && (
        <Alert severity="warning" title={t('response.no-records', 'What was recorded is not known')}>
          {state.value.problem}
        </Alert>
      )}
      <LockList foresight={foresight} locks={state.value?.locks ?? []} onChanged={refreshAll} />
      {value === undefined ? (
        isLoading && <LoadingPlaceholder text={t('response.deciding', 'Deciding...')} />
      ) : (
        <Decided foresight={foresight} {...value} isLoading={isLoading} onChanged={refreshAll} />
      )}
    </Stack>
  );
}

interface DecidedProps {
  foresight: string;
  decisions: Decision[];
  notices: string[];
  at: number;
  isLoading: boolean;
  onChanged: () => void;
}

function Decided({ foresight, decisions, notices, at, isLoading, onChanged }: DecidedProps) {
  const [{ action, target }, change] = useResponseAddress();
  const [showsQuiet, setShowsQuiet] = useState(false);
  const wanted = useMemo(
    () =>
      decisions.filter((one) => (action === '' || one.action === action) && (target === '' || one.target === target)),
    [decisions, action, target]
  );
  const isFiltered = action !== '' || target !== '';
  const shown = wanted.filter(({ verdict }) => showsQuiet || isFiltered || verdict !== 'quiet');
  return (
    <>
      {notices.length > 0 && (
        <BulletList>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </BulletList>
      )}
      <Stack justifyContent="space-between" alignItems="center" wrap="wrap">
        <div role="status">
          <Text element="p">{summarise(decisions)}</Text>
        </div>
        <Stack alignItems="center" gap={1}>
          <MutedText>{t('scene.as-of', 'As of {{time}}', { time: dateTimeFormat(at), ...verbatim })}</MutedText>
          <Checkbox
            label={t('response.show-quiet', 'Show quiet')}
            value={showsQuiet || isFiltered}
            disabled={isFiltered}
            onChange={({ currentTarget }) => setShowsQuiet(currentTarget.checked)}
          />
          <Button size="sm" variant="secondary" icon="sync" disabled={isLoading} onClick={onChanged}>
            {t('response.refresh', 'Decide again')}
          </Button>
        </Stack>
      </Stack>
      {isFiltered && (
        <Stack alignItems="center" gap={1}>
          <Text>
            {t('response.filtered', 'Shown: {{what}}', {
              what: [action, target].filter(Boolean).join(' · '),
              ...verbatim,
            })}
          </Text>
          <Button size="sm" variant="secondary" onClick={() => change({ action: '', target: '' })}>
            {t('response.show-all', 'Show all')}
          </Button>
        </Stack>
      )}
      {shown.length === 0 ? (
        <EmptyState variant="completed" message={t('response.nothing', 'Nothing needs to be done')}>
          {decisions.length === 0
            ? t('response.no-target', 'No trigger has a series now: there is nothing to act on.')
            : undefined}
          <LinkButton variant="secondary" href={appPages.response({ 'var-ds': foresight, tab: 'replay' })}>
            {t('response.tab-replay', 'Dry run over the past')}
          </LinkButton>
        </EmptyState>
      ) : (
        <DecisionTable foresight={foresight} decisions={shown} onChanged={onChanged} />
      )}
    </>
  );
}

function summarise(decisions: Decision[]): string {
  const count = (wanted: string) => decisions.filter(({ verdict }) => verdict === wanted).length;
  return t('response.summary', '{{due}} due, {{suggested}} suggested, {{refused}} refused, {{quiet}} quiet.', {
    due: count('due'),
    suggested: count('suggested'),
    refused: count('refused'),
    quiet: count('quiet'),
  });
}
