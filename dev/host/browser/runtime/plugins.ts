import {
  type AppPlugin,
  type AppPluginMeta,
  type DataSourcePlugin,
  type PanelPlugin,
  type PanelPluginMeta,
  type PluginMeta,
} from '@grafana/data';
import { config } from '@grafana/runtime';
import i18next from 'i18next';
import { missingPanel, stockPanels } from '../panels';
import { metricPlugin } from './metricDataSource';
import { importFile } from './systemJs';

const loaded = new Map<string, Promise<unknown>>();
const panels = new Map<string, PanelPlugin>();

/** The plugin of a module as shipped, with its texts; each is loaded once. */
function importPlugin<Plugin extends { meta: PluginMeta }>(meta: PluginMeta): Promise<Plugin> {
  const known = loaded.get(meta.id) ?? load<Plugin>(meta);
  loaded.set(meta.id, known);
  return known as Promise<Plugin>;
}

async function load<Plugin extends { meta: PluginMeta }>(meta: PluginMeta & { translations?: Record<string, string> }) {
  await addTexts(meta.id, meta.translations ?? {});
  const { plugin } = (await importFile(meta.module)) as { plugin: Plugin };
  plugin.meta = meta as Plugin['meta'];
  return plugin;
}

/** Before the module: it takes its texts as soon as it runs. */
async function addTexts(id: string, translations: Record<string, string>): Promise<void> {
  const language = translations[i18next.language] ? i18next.language : 'en-US';
  if (translations[language]) {
    const texts = await (await fetch(`/${translations[language]}`)).json();
    i18next.addResourceBundle(language, id, texts, true, false);
  }
}

export async function importApp(id: string): Promise<AppPlugin> {
  const meta = (config.apps as unknown as Record<string, AppPluginMeta | undefined>)[id];
  if (!meta) {
    throw new Error(`There is no app ${id} here.`);
  }
  return importPlugin<AppPlugin>(meta);
}

export async function importDataSource(meta: PluginMeta): Promise<DataSourcePlugin<never>> {
  if (meta.module === 'missing') {
    throw new Error(`This stand-in for Grafana has no data source of type ${meta.id}.`);
  }
  const builtIn = meta.module.startsWith('core:');
  return builtIn ? (metricPlugin as never) : importPlugin<DataSourcePlugin<never>>(meta);
}

/** Our panels as shipped, some of Grafana's in a plain form, and a sentence in place of the others. */
export async function importPanel(id: string): Promise<PanelPlugin> {
  const meta: PanelPluginMeta | undefined = config.panels[id];
  const plugin = meta ? await importPlugin<PanelPlugin>(meta) : (stockPanels[id] ?? missingPanel(id));
  plugin.meta = meta ?? stockMeta(id);
  panels.set(id, plugin);
  return plugin;
}

export function loadedPanel(id: string): PanelPlugin | undefined {
  return panels.get(id);
}

function stockMeta(id: string): PanelPluginMeta {
  const info = { version: '', logos: { small: '', large: '' } };
  return { id, name: id, type: 'panel', module: '', baseUrl: '', sort: 0, info } as unknown as PanelPluginMeta;
}
