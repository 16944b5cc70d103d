import { getDataSourceSrv } from '@grafana/runtime';
import type { InsightSettings } from '../../../insight';

/** A data source of Grafana's that series may be recorded to. */
export interface Recorder {
  uid: string;
  name: string;
}

/** Grafana's type of data sources that take recorded series by remote write. */
const recorderType = 'prometheus';

/** The Prometheus data sources, the one that services are found in first. */
export function listRecorders(foresight: string): Recorder[] {
  const service = getDataSourceSrv();
  const { insight } = (service.getInstanceSettings(foresight)?.jsonData ?? {}) as { insight?: InsightSettings };
  const found = service
    .getList({ type: recorderType })
    .filter(({ type }) => type === recorderType)
    .map(({ uid, name }) => ({ uid, name }));
  const isFirst = ({ uid }: Recorder) => Number(uid === insight?.metrics);
  return found.sort((a, b) => isFirst(b) - isFirst(a));
}
