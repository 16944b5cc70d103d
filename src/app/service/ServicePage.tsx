import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import type { EmbeddedScene } from '@grafana/scenes';
import pluginJson from '../../plugin.json';
import { NoDataSource } from '../overview/NoDataSource';
import { appPages } from '../routes';
import { foresightSources } from '../scenes/foresightSources';
import { variableNames } from '../scenes/pageScene';
import { ScenePage } from '../scenes/ScenePage';
import { useVariable } from '../scenes/useVariable';
import { serviceScene } from './serviceScene';

/** One service: how it is and will be, what it runs on, what it logs and calls, and what is to blame. */
export function ServicePage() {
  return foresightSources().length > 0 ? (
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
