import { initPluginTranslations } from '@grafana/i18n';
import { loadResources } from '@grafana/scenes';
import pluginJson from '../../plugin.json';

/** Adds the scenes library's own texts, such as those of its refresh button, in the user's language. */
export async function loadSceneTexts(): Promise<void> {
  await initPluginTranslations(pluginJson.id, [loadResources]);
}
