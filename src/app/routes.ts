import { locationUtil, urlUtil } from '@grafana/data';
import { dataSourceType } from '../queries';
import pluginJson from '../plugin.json';

/** Plugin id of the data source that this app brings. */

type Query = Record<string, string | number | undefined>;

const linkTo = (page: string, query: Query) => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return locationUtil.assureBaseUrl(urlUtil.renderUrl(`/a/${pluginJson.id}/${page}`, Object.fromEntries(given)));
};

/** Links between the app's own pages, with the sub-path that Grafana is served from. */
export const appPages = {
  overview: (query: Query = {}) => linkTo('overview', query),
  service: (name: string, query: Query = {}) => linkTo('service', { 'var-service': name, ...query }),
  incidents: (query: Query = {}) => linkTo('incidents', query),
  logs: (query: Query = {}) => linkTo('logs', query),
  forecast: (query: Query = {}) => linkTo('forecast', query),
  capacity: (query: Query = {}) => linkTo('capacity', query),
  models: (query: Query = {}) => linkTo('models', query),
  response: (query: Query = {}) => linkTo('response', query),
  maturity: (query: Query = {}) => linkTo('maturity', query),
  rules: (query: Query = {}) => linkTo('rules', query),
  learn: (query: Query = {}) => linkTo('learn', query),
  configuration: (query: Query = {}) => linkTo('configuration', query),
};

/** Grafana's own pages that this app leads to, with the sub-path that Grafana is served from. */
export const grafanaPages = {
  addDataSource: () => locationUtil.assureBaseUrl('/connections/datasources/new'),
  editDataSource: (uid: string) =>
    locationUtil.assureBaseUrl(`/connections/datasources/edit/${encodeURIComponent(uid)}`),
  alertRules: () => locationUtil.assureBaseUrl('/alerting/list'),
  alertRule: (uid: string) => locationUtil.assureBaseUrl(`/alerting/grafana/${encodeURIComponent(uid)}/view`),
  dashboards: () => locationUtil.assureBaseUrl(urlUtil.renderUrl('/dashboards', { tag: 'foresight' })),
  exploreLogs: (uid: string, expr: string) => {
    const queries = [{ refId: 'A', datasource: { type: 'loki', uid }, expr }];
    const pane = { datasource: uid, queries, range: { from: 'now-7d', to: 'now' } };
    const query = { schemaVersion: 1, panes: JSON.stringify({ audit: pane }) };
    return locationUtil.assureBaseUrl(urlUtil.renderUrl('/explore', query));
  },
  /** A query of any data source of Grafana's, over the last day. */
  exploreSource: ({ uid, type }: { uid: string; type: string }, query: object) => {
    const queries = [{ refId: 'A', datasource: { type, uid }, ...query }];
    const pane = { datasource: uid, queries, range: { from: 'now-24h', to: 'now' } };
    const address = { schemaVersion: 1, panes: JSON.stringify({ source: pane }) };
    return locationUtil.assureBaseUrl(urlUtil.renderUrl('/explore', address));
  },
  dashboard: (uid: string) => locationUtil.assureBaseUrl(`/d/${encodeURIComponent(uid)}`),
  explore: (uid: string, own: object = {}, range = { from: 'now-24h', to: 'now' }) => {
    const pane = {
      datasource: uid,
      queries: [{ refId: 'A', datasource: { type: dataSourceType, uid }, ...own }],
      range,
    };
    const query = { schemaVersion: 1, panes: JSON.stringify({ foresight: pane }) };
    return locationUtil.assureBaseUrl(urlUtil.renderUrl('/explore', query));
  },
};
