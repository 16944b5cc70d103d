import React, { useState } from 'react';
import { PluginPage } from '@grafana/runtime';
import type { EmbeddedScene } from '@grafana/scenes';
import { listForesightSources } from '../discovery/listForesightSources';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { createPageScene } from '../scene/createPageScene';
import { ScenePage } from '../scene/ScenePage';
import { Section } from '../scene/Section';
import { IncidentsBody } from './IncidentsBody';
import { createIncidentsVariables } from './incidentsVariables';

/** What went wrong together: alerts, anomalies, log patterns and deploys as incidents, and all of one of them. */
export function IncidentsPage() {
  return listForesightSources().length > 0 ? (
    <Incidents />
  ) : (
    <PluginPage>
      <NoDataSource />
    </PluginPage>
  );
}

function Incidents() {
  const [scene] = useState(createIncidentsScene);
  return <ScenePage scene={scene} />;
}

function createIncidentsScene(): EmbeddedScene {
  return createPageScene({
    range: { from: 'now-24h', to: 'now' },
    refresh: '1m',
    hidden: createIncidentsVariables(),
    body: new Section({ show: IncidentsBody }),
  });
}
