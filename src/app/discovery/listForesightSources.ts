import type { DataSourceInstanceSettings } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { dataSourceType } from '../../queries';

/** The Foresight data sources of this organisation. */
export function listForesightSources(): DataSourceInstanceSettings[] {
  // The list adds Grafana's built-in sources to any filter.
  return getDataSourceSrv()
    .getList({ type: dataSourceType })
    .filter(({ type }) => type === dataSourceType);
}
