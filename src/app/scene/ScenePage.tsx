import React from 'react';
import type { NavModelItem } from '@grafana/data';
import { PluginPage } from '@grafana/runtime';
import { UrlSyncContextProvider, type EmbeddedScene } from '@grafana/scenes';

interface Props {
  scene: EmbeddedScene;
  /** Where the page lies, for title and breadcrumbs; default as plugin.json names it. */
  nav?: NavModelItem;
}

/** A scene as a page of the app: its time range, refresh and variables are kept in the address. */
export function ScenePage({ scene, nav }: Props) {
  return (
    <PluginPage pageNav={nav}>
      <UrlSyncContextProvider scene={scene} updateUrlOnInit createBrowserHistorySteps>
        <scene.Component model={scene} />
      </UrlSyncContextProvider>
    </PluginPage>
  );
}
