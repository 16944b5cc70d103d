import { locationUtil, urlUtil } from '@grafana/data';

/** Plugin id of the data source that this app brings. */
export const dataSourceType = 'foresight-predict-datasource';

/** Grafana's own pages that this app leads to, with the sub-path that Grafana is served from. */
export const grafanaPages = {
  addDataSource: () => locationUtil.assureBaseUrl('/connections/datasources/new'),
  editDataSource: (uid: string) =>
    locationUtil.assureBaseUrl(`/connections/datasources/edit/${encodeURIComponent(uid)}`),
  dashboards: () => locationUtil.assureBaseUrl(urlUtil.renderUrl('/dashboards', { tag: 'foresight' })),
  explore: (uid: string) => {
    const pane = {
      datasource: uid,
      queries: [{ refId: 'A', datasource: { type: dataSourceType, uid } }],
      range: { from: 'now-24h', to: 'now' },
    };
    const query = { schemaVersion: 1, panes: JSON.stringify({ foresight: pane }) };
    return locationUtil.assureBaseUrl(urlUtil.renderUrl('/explore', query));
  },
};
