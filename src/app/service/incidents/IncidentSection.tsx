import React, { useCallback, useMemo } from 'react';
import { t } from '@grafana/i18n';
import { sceneGraph } from '@grafana/scenes';
import { Button, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { appPages } from '../../routes';
import type { Section } from '../../scene/Section';
import { useData } from '../../scene/useData';
import { PageLink } from '../../../ui';
import { FailureAlert } from '../../../ui/failures';
import type { KnownService } from '../knownService';
import { CausesView } from '../../causes/CausesView';
import { EventTable } from './EventTable';
import { precedingWindow } from '../../causes/incidentWindow';
import { readEvents, type SignalEvent } from './readEvents';
import { useCauses } from '../../causes/useCauses';

/** What was unusual of the service, and what may have caused it. */
export function IncidentSection({ scene, known }: { scene: Section; known: KnownService }) {
  const { frames, loading, error, retry } = useData(scene);
  const events = useMemo(() => readEvents(frames), [frames]);
  const { state, find, cancel } = useCauses(known.uid, known.service);
  const choose = useCallback(({ start, end, signal }: SignalEvent) => find({ from: start, to: end }, signal), [find]);
  const chooseShown = () => {
    const { from, to } = sceneGraph.getTimeRange(scene).state.value;
    const past = precedingWindow({ from: from.valueOf(), to: to.valueOf() }, Date.now());
    return past && find(past);
  };
  return (
    <Stack direction="column" gap={2}>
      <div>
        <PageLink href={appPages.incidents({ 'var-ds': known.uid, 'var-service': known.service })}>
          {t('events.incidents', 'Incidents of this service')}
        </PageLink>
      </div>
      {error !== undefined && (
        <FailureAlert title={t('events.failed', 'Failed to find anomalies')} message={error} onRetry={retry} />
      )}
      {loading && events.length === 0 ? (
        <LoadingPlaceholder text={t('events.loading', 'Evaluating signals…')} />
      ) : (
        error === undefined && <EventTable events={events} onChoose={choose} />
      )}
      <Stack alignItems="center" justifyContent="space-between">
        <Text element="h2" variant="h3">
          {t('causes.title', 'Causes')}
        </Text>
        <Button size="sm" variant="secondary" icon="search" onClick={chooseShown}>
          {t('causes.of-range', 'Causes in the time shown')}
        </Button>
      </Stack>
      <div aria-live="polite">
        <CausesView state={state} onCancel={cancel} onRetry={find} />
      </div>
    </Stack>
  );
}
