import type { StoredDataSource } from './api/dataSources';
import type { Demo } from './api/demo';
import { isMetricKind } from './api/metricSource';
import type { PluginUser } from '../pluginClient';
import { pluginMeta, type BuiltPlugin } from './plugins';
import { dataSourceType } from '../../../src/queries';
import { orgRoles } from '../../../src/sources';
import type { Dashboard } from './provisioning';

/** What a user may choose for himself; Grafana's names. */
export interface Preferences {
  theme: string;
  language: string;
}

export interface BootState {
  plugins: BuiltPlugin[];
  dataSources: StoredDataSource[];
  dashboards: Dashboard[];
  preferences: Preferences;
  user: PluginUser;
  /** Version of the pages' own files. */
  version: string;
  demo?: Demo;
}

/** The one page: all of it is drawn by the browser, from the settings that are written into it. */
export function bootPage(state: BootState): string {
  const data = JSON.stringify(bootData(state)).replace(/</g, '\\u003c');
  return `<!doctype html>
<html lang="${state.preferences.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Foresight, in a stand-in for Grafana</title>
    <link rel="icon" href="/public/plugins/foresight-predict-app/img/logo.svg" />
    <link rel="stylesheet" href="/public/host/index.css?v=${state.version}" />
    <style>
      html, body { margin: 0; }
      * { box-sizing: border-box; }
    </style>
    <script>
      window.__grafana_public_path__ = '/public/';
      window.grafanaBootData = ${data};
    </script>
    <script type="module" src="/public/host/index.js?v=${state.version}"></script>
  </head>
  <body><div id="reactRoot"></div></body>
</html>`;
}

function bootData({ plugins, dataSources, dashboards, preferences, user, demo }: BootState) {
  const metas = plugins.map(pluginMeta);
  const ofType = (type: string) =>
    Object.fromEntries(metas.filter((meta) => meta.type === type).map((meta) => [meta.id, meta]));
  const pluginsById = ofType('datasource');
  const settings = dataSources.map((source, i) => dataSourceSettings(source, i + 1, pluginsById[source.type]));
  return {
    settings: {
      buildInfo: { version: '12.4.0', commit: '', env: 'production', edition: 'Open Source' },
      featureToggles: {},
      liveEnabled: false,
      unifiedAlertingEnabled: true,
      minRefreshInterval: '5s',
      panels: ofType('panel'),
      apps: ofType('app'),
      datasources: Object.fromEntries(settings.map((one) => [one.name, one])),
      defaultDatasource: dataSources.find(({ isDefault }) => isDefault)?.name ?? settings[0]?.name ?? '',
    },
    user: { ...session, ...describeUser(user), ...preferences, regionalFormat: preferences.language },
    navTree: [
      ...appPages(plugins, user),
      ...dashboards.map(({ uid, title }) => ({ id: uid, text: title, url: `/d/${uid}` })),
    ],
    assets: { dark: '', light: '' },
    incidentChoices: demo?.choices ?? [],
  };
}

const session = {
  isSignedIn: true,
  id: 1,
  orgId: 1,
  timezone: 'browser',
  weekStart: '',
  permissions: {},
};

function describeUser({ login, name, role }: PluginUser) {
  return { login, name, orgRole: role, isGrafanaAdmin: role === 'Admin' };
}

/** The pages in the menu: those that name no greater role than the user's. */
function appPages(plugins: BuiltPlugin[], user: PluginUser) {
  const rank = (role: string) => orgRoles.findIndex((one) => one === role);
  return plugins
    .flatMap(({ json }) => json.includes ?? [])
    .filter(({ type, addToNav }) => type === 'page' && addToNav)
    .filter(({ role = 'Viewer' }) => rank(role) <= rank(user.role))
    .map(({ name, path }) => ({ id: path, text: name, url: path }));
}

function dataSourceSettings(source: StoredDataSource, id: number, meta: unknown) {
  const { uid, name, type, isDefault = false, jsonData = {} } = source;
  return { id, uid, name, type, isDefault, jsonData, access: 'proxy', readOnly: false, meta: meta ?? builtIn(type) };
}

/** A data source whose browser half is part of these pages, or missing. */
function builtIn(type: string) {
  const logo = `/public/plugins/${dataSourceType}/img/logo.svg`;
  const info = { version: '', logos: { small: logo, large: logo } };
  const module = isMetricKind(type) ? `core:plugin/${type}` : 'missing';
  return { id: type, name: type, type: 'datasource', metrics: isMetricKind(type), module, baseUrl: '', info };
}
