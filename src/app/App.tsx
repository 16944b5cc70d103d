import React from 'react';
import { initPluginTranslations } from '@grafana/i18n';
import { ErrorBoundaryAlert } from '@grafana/ui';
import pluginJson from '../plugin.json';
import { OverviewPage } from './overview/OverviewPage';

// Not awaited: Grafana has loaded the texts before the plugin.
initPluginTranslations(pluginJson.id);

// Default export: React.lazy reads it.
export default function App() {
  return (
    <ErrorBoundaryAlert style="page">
      <OverviewPage />
    </ErrorBoundaryAlert>
  );
}
