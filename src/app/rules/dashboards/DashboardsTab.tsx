import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { getDataSourceSrv } from '@grafana/runtime';
import { Alert, Button, Stack, Text } from '@grafana/ui';
import type { RuleSpec, Suggestions } from '../../../alerts';
import { findLanguage } from '../../../sources';
import { FailureAlert } from '../../../ui/failures';
import type { AllowedSource } from '../../discovery/useAllowedSources';
import { useRequest } from '../../discovery/useRequest';
import { RunProgress } from '../RunProgress';
import type { TextFile } from '../files/readFiles';
import { guessSource, typeSources } from '../chooseSources';
import { DashboardChoice } from './DashboardChoice';
import { readDashboard } from './dashboards';
import { listMissingSources } from './missingSources';
import { ProposalTable } from './ProposalTable';
import { readDashboardFiles, type BroughtDashboard } from './readDashboardFiles';
import { SkippedQueries } from './SkippedQueries';
import { SourceMapping } from './SourceMapping';
import { proposedPlace, useProposals } from './useProposals';

interface Props {
  foresight: string;
  sources: AllowedSource[];
  onOpen: (spec: RuleSpec) => void;
}

/** A rule for every query of the dashboards that somebody looks at already. */
export function DashboardsTab({ foresight, sources, onOpen }: Props) {
  const [uids, setUids] = useState<string[]>([]);
  const [files, setFiles] = useState<TextFile[]>([]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const typed = useMemo(() => typeSources(sources), [sources]);
  const stored = useRequest(uids.length === 0 ? '' : JSON.stringify(uids), readStored);
  const brought = useMemo(() => readDashboardFiles(files), [files]);
  const own = stored.status === 'ready' && uids.length > 0 ? stored.value : [];
  const dashboards = [...own, ...brought.dashboards];
  const missing = listMissingSources(
    dashboards.map(({ value }) => value),
    listNames()
  ).filter(({ type }) => type === undefined || findLanguage(type) !== undefined);
  const mapping = new Map(
    missing.map((one) => [one.reference, chosen.get(one.reference) ?? guessSource(one, typed)] as const)
  );
  const { state, start, cancel } = useProposals();
  const isLoading = uids.length > 0 && stored.status === 'loading';
  return (
    <Stack direction="column" gap={3}>
      <DashboardChoice uids={uids} files={files} onUids={setUids} onFiles={setFiles} />
      {uids.length > 0 && stored.status === 'failed' && (
        <FailureAlert
          title={t('rule-bulk.unread', 'Failed to read the dashboards')}
          message={stored.message}
          onRetry={stored.retry}
        />
      )}
      <SkippedQueries skipped={brought.skipped} />
      <SourceMapping
        missing={missing}
        sources={typed}
        chosen={mapping}
        onChoose={(reference, uid) => setChosen(new Map([...chosen, [reference, uid]]))}
      />
      <Stack gap={1} alignItems="center">
        <Button
          disabled={dashboards.length === 0 || isLoading || state.running !== undefined}
          onClick={() => start({ dashboards, mapping, sources: typed, foresight })}
        >
          {t('rule-bulk.propose', 'Propose rules')}
        </Button>
        <RunProgress
          label={t('rule-bulk.progress', 'Progress of the proposals')}
          step={state.running?.step === 'variables' ? t('rule-bulk.variables', 'Resolving variables') : undefined}
          share={state.running?.share}
          onCancel={cancel}
        />
      </Stack>
      {state.error !== undefined && (
        <Alert severity="error" title={t('rule-bulk.failed', 'Failed to propose rules')}>
          {state.error}
        </Alert>
      )}
      {state.suggestions && <Proposals found={state.suggestions} onOpen={onOpen} />}
    </Stack>
  );
}

function Proposals({ found, onOpen }: { found: Suggestions; onOpen: Props['onOpen'] }) {
  const { suggestions, skipped } = found;
  if (suggestions.length + skipped.length === 0) {
    return <Text>{t('rule-bulk.empty', 'These dashboards have no queries.')}</Text>;
  }
  return (
    <>
      {suggestions.length > 0 && <ProposalTable suggestions={suggestions} place={proposedPlace} onOpen={onOpen} />}
      <SkippedQueries skipped={skipped} />
    </>
  );
}

async function readStored(question: string): Promise<BroughtDashboard[]> {
  const uids = JSON.parse(question) as string[];
  return Promise.all(uids.map(async (uid) => ({ name: uid, value: await readDashboard(uid) })));
}

function listNames() {
  const all = getDataSourceSrv().getList();
  return { names: new Set(all.flatMap(({ uid, name }) => [uid, name])) };
}
