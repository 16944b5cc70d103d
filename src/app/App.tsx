import React, { lazy, Suspense, useSyncExternalStore } from 'react';
import { initPluginTranslations } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { ErrorBoundaryAlert, LoadingPlaceholder } from '@grafana/ui';
import pluginJson from '../plugin.json';
import { pageOf, type PageName } from './routes';

// Not awaited: Grafana has loaded the texts before the plugin.
initPluginTranslations(pluginJson.id);

const pages: Record<PageName, React.LazyExoticComponent<React.ComponentType>> = {
  overview: lazy(async () => ({ default: (await import('./overview/OverviewPage')).OverviewPage })),
  forecast: lazy(async () => ({ default: (await import('./forecast/ForecastPage')).ForecastPage })),
  rules: lazy(async () => ({ default: (await import('./rules/RulesPage')).RulesPage })),
};

const onNavigation = (changed: () => void) => locationService.getHistory().listen(changed);
const currentPath = () => locationService.getLocation().pathname;

// Default export: React.lazy reads it.
export default function App() {
  const Page = pages[pageOf(useSyncExternalStore(onNavigation, currentPath))];
  return (
    <ErrorBoundaryAlert style="page">
      <Suspense fallback={<LoadingPlaceholder text="" />}>
        <Page />
      </Suspense>
    </ErrorBoundaryAlert>
  );
}
