import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { CausesView } from '../../causes/CausesView';
import { useCauses } from '../../causes/useCauses';
import { MutedText } from '../../../ui';
import type { IncidentRow } from '../read/incidentRows';

/** Longer windows say less of what began an incident, and cost more. */
const maxWindow = 6 * 3_600_000;

/** The ranking of causes of an incident, where somebody wants it: it reads the signals of all services. */
export function IncidentCauses({ uid, row: { start, end, services } }: { uid: string; row: IncidentRow }) {
  const [first = ''] = services;
  const { state, find, cancel } = useCauses(uid, first);
  const look = () => {
    const to = Math.min(end ?? Date.now(), start + maxWindow);
    void find({ from: start, to: Math.max(to, start + 60_000) });
  };
  if (first === '') {
    return (
      <MutedText>
        {t('incident.no-causes', 'Causes are ranked from a service that was hit: none is known here.')}
      </MutedText>
    );
  }
  return (
    <Stack direction="column" gap={1} alignItems="stretch">
      {state.status === 'idle' ? (
        <div>
          <Button size="sm" variant="secondary" icon="search" onClick={look}>
            {t('incident.find-causes', 'Find causes')}
          </Button>
        </div>
      ) : (
        <div aria-live="polite">
          <CausesView state={state} onCancel={cancel} onRetry={find} />
        </div>
      )}
    </Stack>
  );
}
