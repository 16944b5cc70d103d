import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import type { EmbeddedScene } from '@grafana/scenes';
import pluginJson from '../../plugin.json';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { appPages } from '../routes';
import { listForesightSources } from '../discovery/listForesightSources';
import { variableNames } from '../scene/createPageScene';
import { ScenePage } from '../scene/ScenePage';
import { useVariable } from '../scene/useVariable';
import { serviceScene } from './serviceScene';

/** One service: how it is and will be, what it runs on, what it logs and calls, and what may have caused its anomalies. */
export function ServicePage() {
  return listForesightSources().length > 0 ? (
    <ChosenService />
  ) : (
    <PluginPage>
      <NoDataSource />
    </PluginPage>
  );
}

function ChosenService() {
  const [scene] = useState(serviceScene);
  return <Titled scene={scene} />;
}

function Titled({ scene }: { scene: EmbeddedScene }) {
  const { value } = useVariable(scene, variableNames.service);
  const overview = { text: pluginJson.name, url: appPages.overview() };
  return <ScenePage scene={scene} nav={{ text: value || t('service.title', 'Service'), parentItem: overview }} />;
}
