import { locationUtil, urlUtil } from '@grafana/data';

/** Plugin id of the data source that this app brings. */
export const dataSourceType = 'foresight-predict-datasource';

/** The app's own pages, by the last part of their address. */
export type PageName = 'overview' | 'rules' | 'forecast';

/** The page of an address; the overview for any other. */
export function pageOf(path: string): PageName {
  const [, name] = /\/(rules|forecast)\/?$/.exec(path) ?? [];
  return (name as PageName | undefined) ?? 'overview';
}

/** Grafana's own pages that this app leads to, with the sub-path that Grafana is served from. */
export const grafanaPages = {
  addDataSource: () => locationUtil.assureBaseUrl('/connections/datasources/new'),
  editDataSource: (uid: string) =>
    locationUtil.assureBaseUrl(`/connections/datasources/edit/${encodeURIComponent(uid)}`),
  alertRules: () => locationUtil.assureBaseUrl('/alerting/list'),
  dashboards: () => locationUtil.assureBaseUrl(urlUtil.renderUrl('/dashboards', { tag: 'foresight' })),
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
