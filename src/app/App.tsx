import React, { lazy, Suspense, useSyncExternalStore } from 'react';
import { initPluginTranslations } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { ErrorBoundaryAlert, LoadingPlaceholder } from '@grafana/ui';
import pluginJson from '../plugin.json';
import { pageOf, type PageName } from './routes';

// Not awaited: Grafana has loaded the texts before the plugin.
initPluginTranslations(pluginJson.id);

/** A page that is made of scenes, with their texts. */
async function withSceneTexts<Page>(page: Promise<Page>): Promise<Page> {
  const { loadSceneTexts } = await import('./scenes/loadSceneTexts');
  const [loaded] = await Promise.all([page, loadSceneTexts()]);
  return loaded;
}

const pages: Record<PageName, React.LazyExoticComponent<React.ComponentType>> = {
  overview: lazy(async () => ({ default: (await withSceneTexts(import('./overview/OverviewPage'))).OverviewPage })),
  service: lazy(async () => ({ default: (await withSceneTexts(import('./service/ServicePage'))).ServicePage })),
  forecast: lazy(async () => ({ default: (await withSceneTexts(import('./forecast/ForecastPage'))).ForecastPage })),
  rules: lazy(async () => ({ default: (await import('./rules/RulesPage')).RulesPage })),
  configuration: lazy(async () => ({
    default: (await import('./configuration/ConfigurationPage')).ConfigurationPage,
  })),
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
