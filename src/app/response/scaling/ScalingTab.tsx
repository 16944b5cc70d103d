import React, { useEffect, useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { Alert, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { FailureAlert } from '../../../ui/failures';
import { useAllowedSources } from '../../discovery/useAllowedSources';
import { useDiscovery } from '../../discovery/useDiscovery';
import { findDefault, typeSources } from '../../rules/chooseSources';
import { DemandForm } from './DemandForm';
import { ManifestSection } from './ManifestSection';
import { keepSettings, readSettings, type ScalingSettings } from './scalingSettings';
import { listServiceDemands } from './serviceDemands';
import { SimulationSection } from './simulation/SimulationSection';
import { WorkloadForm } from './WorkloadForm';

/** Scaling of services ahead of their load: simulated over the past, and as manifests. `foresight` is the uid of the data source. */
export function ScalingTab({ foresight }: { foresight: string }) {
  const allowed = useAllowedSources(foresight);
  const discovery = useDiscovery(foresight);
  const [settings, setSettings] = useState(() => readSettings(locationService.getSearchObject()));
  // Not where they change: Combobox reports a choice in an effect, and again where a new address renders the page before its end.
  useEffect(() => keepSettings(settings), [settings]);
  const sources = useMemo(() => (allowed.status === 'ready' ? typeSources(allowed.value) : []), [allowed]);
  const services = useMemo(
    () => (discovery.status === 'ready' ? listServiceDemands(discovery.value) : []),
    [discovery]
  );
  if (allowed.status === 'loading') {
    return <LoadingPlaceholder text={t('scaling.loading', 'Loading the sources…')} />;
  }
  if (allowed.status === 'failed') {
    return (
      <FailureAlert
        title={t('scaling.no-sources', 'The sources could not be read')}
        message={allowed.message}
        onRetry={allowed.retry}
      />
    );
  }
  const first = findDefault(sources, 'promql');
  const shown = { ...settings, source: settings.source || first, recordTo: settings.recordTo || first };
  const change = (changed: Partial<ScalingSettings>) => setSettings((now) => ({ ...now, ...changed }));
  const form = { settings: shown, sources, onChange: change };
  return (
    <Stack direction="column" gap={3}>
      <Text element="p">
        {t(
          'scaling.what',
          'Replicas take time to start. Scaling ahead prepares for the demand that is forecast for then, and never for less than there is.'
        )}
      </Text>
      {discovery.status === 'failed' && (
        <Alert severity="info" title={t('scaling.no-services', 'Services could not be listed; write a query instead')}>
          {discovery.message}
        </Alert>
      )}
      <DemandForm {...form} services={services} />
      <SimulationSection foresight={foresight} settings={shown} />
      <WorkloadForm {...form} />
      <ManifestSection foresight={foresight} settings={shown} />
    </Stack>
  );
}
