import React, { useRef, useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, MultiCombobox, Stack, Text } from '@grafana/ui';
import {
  resolveDashboard,
  suggestRules,
  type DashboardQueries,
  type RuleSpec,
  type Suggestions,
} from '../../../alerts';
import { HelpField, helpId } from '../../../ui';
import type { AllowedSource } from '../../discovery/useAllowedSources';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { foresightTransport } from '../foresightTransport';
import { findDashboards, readDashboard } from './dashboards';
import { SuggestionTable } from './SuggestionTable';

interface Props {
  foresight: string;
  sources: AllowedSource[];
  onOpen: (spec: RuleSpec) => void;
}

interface State {
  progress?: number;
  suggestions?: Suggestions;
  error?: string;
}

const id = 'bulk-dashboards';
/** Accepted time to detect an anomaly, ms. */
const within = 15 * 60_000;
const historyDays = 21;
/** The data source has other users, too. */
const maxConcurrentQueries = 2;

/** A rule for every query of the dashboards that somebody looks at already. */
export function DashboardsTab({ foresight, sources, onOpen }: Props) {
  const [dashboards, setDashboards] = useState<string[]>([]);
  const [state, setState] = useState<State>({});
  const running = useRef<AbortController>();

  const suggest = async () => {
    const controller = new AbortController();
    running.current = controller;
    setState({ progress: 0 });
    const options = { folder: 'Foresight', group: 'proposed', foresight, source: sources[0].uid, within };
    try {
      const suggestions = await suggestRules(await readQueries(dashboards), options, {
        ...foresightTransport(foresight, controller.signal),
        history: { days: historyDays, to: Date.now() },
        concurrency: maxConcurrentQueries,
        onProgress: (progress) => !controller.signal.aborted && setState({ progress }),
      });
      setState({ suggestions });
    } catch (error) {
      setState(controller.signal.aborted ? {} : { error: fetchErrorMessage(error) });
    }
  };

  const isRunning = state.progress !== undefined;
  return (
    <Stack direction="column" gap={2}>
      <HelpField
        id={id}
        label={t('rule-bulk.dashboards', 'Dashboards')}
        help={t(
          'rule-bulk.help',
          'Every query is backtested on its last three weeks; the most predictable come first.'
        )}
      >
        <MultiCombobox
          id={id}
          aria-describedby={helpId(id)}
          options={findDashboards}
          value={dashboards}
          onChange={(chosen) => setDashboards(chosen.map(({ value }) => value))}
        />
      </HelpField>
      <Stack gap={1} alignItems="center">
        <Button disabled={dashboards.length === 0 || isRunning} onClick={suggest}>
          {t('rule-bulk.propose', 'Propose rules')}
        </Button>
        {isRunning && (
          <>
            <progress
              aria-label={t('rule-bulk.progress', 'Progress of the proposals')}
              max={1}
              value={state.progress}
            />
            <Button variant="secondary" onClick={() => running.current?.abort()}>
              {t('rule-test.cancel', 'Cancel')}
            </Button>
          </>
        )}
      </Stack>
      {state.error !== undefined && (
        <Alert severity="error" title={t('rule-bulk.failed', 'Failed to propose rules')}>
          {state.error}
        </Alert>
      )}
      {state.suggestions?.suggestions.length === 0 && state.suggestions.skipped.length === 0 && (
        <Text>{t('rule-bulk.empty', 'These dashboards have no queries.')}</Text>
      )}
      {state.suggestions && <SuggestionTable suggestions={state.suggestions} onOpen={onOpen} />}
    </Stack>
  );
}

async function readQueries(dashboards: string[]): Promise<DashboardQueries> {
  const read = async (uid: string) => resolveDashboard(await readDashboard(uid));
  const found = await Promise.all(dashboards.map(read));
  return { queries: found.flatMap(({ queries }) => queries), skipped: found.flatMap(({ skipped }) => skipped) };
}
