import React from 'react';
import { t } from '@grafana/i18n';
import { Grid, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { describeReason } from '../../insight';
import type { Fleet } from '../../ui/fleet';
import { HealthBadge, renderText } from '../../ui/health';
import { appPages } from '../routes';
import { PageLink } from '../../ui';
import { FailureAlert } from '../../ui/failures';
import type { Section } from '../scene/Section';
import { useFleet } from '../scene/useFleet';
import type { KnownService } from './knownService';
import { findNeighbours } from './neighbours';

/** Who calls the service and whom it calls, each with its health. */
export function DependencySection({ scene, known }: { scene: Section; known: KnownService }) {
  const { fleet, loading, error, retry } = useFleet(scene);
  const { callers, callees } = findNeighbours(known.service, known.discovered.dependencies);
  if (callers.length + callees.length === 0) {
    return (
      <Text color="secondary">
        {t(
          'service.no-dependencies',
          'No metric shows which services call this one or which it calls. Service graphs of traces or a service mesh would.'
        )}
      </Text>
    );
  }
  return (
    <Stack direction="column" gap={1}>
      {error !== undefined && (
        <FailureAlert
          severity="warning"
          title={t('service.neighbours-failed', 'Their health could not be judged')}
          message={error}
          onRetry={retry}
        />
      )}
      <Grid minColumnWidth={34} gap={2}>
        <NeighbourList title={t('service.callers', 'Called by')} names={callers} fleet={fleet} loading={loading} />
        <NeighbourList title={t('service.callees', 'Calls')} names={callees} fleet={fleet} loading={loading} />
      </Grid>
    </Stack>
  );
}

interface ListProps {
  title: string;
  names: string[];
  fleet?: Fleet;
  loading: boolean;
}

function NeighbourList({ title, names, fleet, loading }: ListProps) {
  return (
    <section aria-label={title}>
      <Stack direction="column" gap={1}>
        <Text element="h3" variant="h4">
          {title}
        </Text>
        {names.length === 0 && <Text color="secondary">{t('service.nobody', 'No other service.')}</Text>}
        {names.map((name) => (
          <Neighbour key={name} name={name} fleet={fleet} loading={loading} />
        ))}
      </Stack>
    </section>
  );
}

function Neighbour({ name, fleet, loading }: { name: string; fleet?: Fleet; loading: boolean }) {
  const row = fleet?.rows.find(({ service }) => service === name);
  const [reason] = [...(row?.reasonsNow ?? []), ...(row?.reasonsAhead ?? [])];
  return (
    <Stack alignItems="center" wrap="wrap">
      <PageLink href={appPages.service(name)}>{name}</PageLink>
      {row ? <HealthBadge state={row.now} /> : loading && <LoadingPlaceholder text="" />}
      {reason && fleet && <Text color="secondary">{renderText(describeReason(reason, fleet.cutoff))}</Text>}
    </Stack>
  );
}
