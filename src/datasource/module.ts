import './chunks';
import { DataSourcePlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { ForesightDataSource } from './datasource';
import pluginJson from './plugin.json';
import { LazyConfigEditor, LazyQueryEditor } from './editors';
import type { ForesightOptions, ForesightQuery, ForesightSecrets } from './types';

// Not awaited: Grafana has loaded the texts before this module, and an AMD module cannot be asynchronous.
initPluginTranslations(pluginJson.id);

export const plugin = new DataSourcePlugin<ForesightDataSource, ForesightQuery, ForesightOptions, ForesightSecrets>(
  ForesightDataSource
)
  .setConfigEditor(LazyConfigEditor)
  .setQueryEditor(LazyQueryEditor);
