import React, { Suspense, useSyncExternalStore } from 'react';
import { initPluginTranslations } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { ErrorBoundaryAlert, LoadingPlaceholder } from '@grafana/ui';
import pluginJson from '../plugin.json';
import { findPage, pages } from './pages';

// Not awaited: Grafana has loaded the texts before the plugin.
initPluginTranslations(pluginJson.id);

const onNavigation = (changed: () => void) => locationService.getHistory().listen(changed);
const currentPath = () => locationService.getLocation().pathname;

// Default export: React.lazy reads it.
export default function App() {
  const Page = pages[findPage(useSyncExternalStore(onNavigation, currentPath))];
  return (
    <ErrorBoundaryAlert style="page">
      <Suspense fallback={<LoadingPlaceholder text="" />}>
        <Page />
      </Suspense>
    </ErrorBoundaryAlert>
  );
}
