import React, { useState } from 'react';
import { PluginPage } from '@grafana/runtime';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { listForesightSources } from '../discovery/listForesightSources';
import { ScenePage } from '../scene/ScenePage';
import { forecastScene } from './forecastScene';

/** Any query ahead: one of a link from a panel or Explore, or one that is written here. */
export function ForecastPage() {
  return listForesightSources().length > 0 ? (
    <ForecastScene />
  ) : (
    <PluginPage>
      <NoDataSource />
    </PluginPage>
  );
}

function ForecastScene() {
  const [scene] = useState(forecastScene);
  return <ScenePage scene={scene} />;
}
