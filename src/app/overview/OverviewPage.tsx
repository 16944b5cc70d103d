import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { Stack, Text } from '@grafana/ui';
import { listForesightSources } from '../discovery/listForesightSources';
import { ScenePage } from '../scene/ScenePage';
import { fleetScene } from './fleetScene';
import { NoDataSource } from './empty/NoDataSource';

/** How all services are, now and ahead; or how to begin. */
export function OverviewPage() {
  return listForesightSources().length > 0 ? (
    <FleetOverview />
  ) : (
    <PluginPage>
      <Stack direction="column" gap={3}>
        <Text element="p">
          {t(
            'overview.what',
            'Foresight looks ahead: it turns the queries that you already have into forecasts, anomaly bands and predictive alerts. It learns from the history that your own Prometheus or Loki holds, and computes on your own machines.'
          )}
        </Text>
        <NoDataSource />
      </Stack>
    </PluginPage>
  );
}

function FleetOverview() {
  const [scene] = useState(fleetScene);
  return <ScenePage scene={scene} />;
}
