import { locationUtil, urlUtil } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';

interface Place {
  /** Uid of the data source that has the lines. */
  source: string;
  expr: string;
  /** As Grafana writes times: "now-6h", or ms as text. */
  range: { from: string; to: string };
}

/** Explore with a query of log lines; undefined where Grafana has no such data source. */
export function exploreAddress({ source, expr, range }: Place): string | undefined {
  const settings = source === '' || expr === '' ? undefined : getDataSourceSrv().getInstanceSettings({ uid: source });
  if (!settings) {
    return undefined;
  }
  const { uid, type } = settings;
  const queries = [{ refId: 'A', datasource: { type, uid }, expr }];
  const panes = JSON.stringify({ logs: { datasource: uid, queries, range } });
  return locationUtil.assureBaseUrl(urlUtil.renderUrl('/explore', { schemaVersion: 1, panes }));
}
