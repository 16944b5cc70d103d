import { DataSourcePlugin } from '@grafana/data';
import { initPluginTranslations } from '@grafana/i18n';
import { ConfigEditor } from './ConfigEditor';
import { ForesightDataSource } from './datasource';
import pluginJson from './plugin.json';
import { QueryEditor } from './QueryEditor';
import type { ForesightOptions, ForesightQuery, ForesightSecrets } from './types';

// Not awaited: Grafana has loaded the texts before this module, and an AMD module cannot be asynchronous.
// Nothing here is loaded lazily: the files of a nested plugin are served from its own folder, chunks lie in the root's.
initPluginTranslations(pluginJson.id);

export const plugin = new DataSourcePlugin<ForesightDataSource, ForesightQuery, ForesightOptions, ForesightSecrets>(
  ForesightDataSource
)
  .setConfigEditor(ConfigEditor)
  .setQueryEditor(QueryEditor);
