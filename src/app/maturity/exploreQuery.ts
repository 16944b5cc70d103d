import { getDataSourceSrv } from '@grafana/runtime';
import { grafanaPages } from '../routes';

interface ShownQuery {
  /** Uid of the source that was asked. */
  source: string;
  expr: string;
}

/** Explore with what was asked: of the source itself where Grafana has it, and through Foresight else. */
export function exploreQuery(foresight: string, { source, expr }: ShownQuery): string {
  const known = getDataSourceSrv().getInstanceSettings(source);
  return known
    ? grafanaPages.exploreSource(known, { expr })
    : grafanaPages.explore(foresight, { queryType: 'forecast', source: { uid: source }, query: { expr } });
}
