import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, Text } from '@grafana/ui';
import { day } from '../../../engine';
import { readCatalogue } from '../catalogue/findAction';
import { useResponseAddress } from '../responseAddress';
import { hasResponses } from '../stop/useResponseState';
import { NothingSetUp } from '../suggestions/NothingSetUp';
import { DryRunFields } from './DryRunFields';
import { DryRunProgress } from './DryRunProgress';
import { DryRunReport } from './DryRunReport';
import { readIncidents } from './readIncidents';
import { useDryRun } from './useDryRun';

/** What an action would have done over the past weeks, had it been in the catalogue. */
export function DryRunTab({ foresight }: { foresight: string }) {
  const [{ action: named }, change] = useResponseAddress();
  const [weeks, setWeeks] = useState(2);
  const [lines, setLines] = useState('');
  const { state, start, cancel } = useDryRun(foresight);
  const actions = [...readCatalogue(foresight).actions.values()];
  const action = actions.find(({ id }) => id === named) ?? actions[0];
  const known = readIncidents(lines);
  if (!hasResponses(foresight) || action === undefined) {
    return <NothingSetUp foresight={foresight} />;
  }
  const run = () => {
    const to = Date.now();
    void start(action.id, { from: to - weeks * 7 * day, to });
  };
  return (
    <Stack direction="column" gap={2}>
      <Text element="p">
        {t(
          'response.dry-run-what',
          'What the action would have done in the past, with the data that there were then. Nothing is handed over.'
        )}
      </Text>
      <DryRunFields
        actions={actions}
        action={action.id}
        weeks={weeks}
        lines={lines}
        error={known.ok ? undefined : known.message}
        onAction={(id) => change({ action: id }, true)}
        onWeeks={setWeeks}
        onLines={setLines}
      />
      <Stack gap={1} alignItems="center">
        <Button icon="play" disabled={state.isRunning || !known.ok} onClick={run}>
          {t('response.dry-run-start', 'Run over the past')}
        </Button>
        {state.isRunning && (
          <>
            <DryRunProgress weeks={weeks} />
            <Button variant="secondary" onClick={cancel}>
              {t('rule-test.cancel', 'Cancel')}
            </Button>
          </>
        )}
      </Stack>
      <div aria-live="polite">
        {state.error !== undefined && (
          <Alert severity="error" title={t('response.dry-run-failed', 'The dry run failed')}>
            {state.error}
          </Alert>
        )}
        {state.result && <DryRunReport run={state.result} incidents={known.ok ? known.incidents : []} />}
      </div>
    </Stack>
  );
}
