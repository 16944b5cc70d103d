import { getDataSourceSrv } from '@grafana/runtime';
import type { InsightSettings } from '../../../insight';

/** A data source of Grafana's that series may be recorded to. */
export interface Recorder {
  uid: string;
  name: string;
}

/** The Prometheus data sources, the one that services are found in first. */
export function listRecorders(foresight: string): Recorder[] {
  const service = getDataSourceSrv();
  const { insight } = (service.getInstanceSettings(foresight)?.jsonData ?? {}) as { insight?: InsightSettings };
  const found = service
    .getList({ type: 'prometheus' })
    .filter(({ type }) => type === 'prometheus')
    .map(({ uid, name }) => ({ uid, name }));
  const isFirst = ({ uid }: Recorder) => Number(uid === insight?.metrics);
  return found.sort((a, b) => isFirst(b) - isFirst(a));
}
