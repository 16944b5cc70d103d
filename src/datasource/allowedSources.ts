import type { DataSourceInstanceSettings } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { isDirect, type SourceSettings } from '../sources';

/** An entry of the allow-list as the editors show it. */
export interface AllowedSource {
  uid: string;
  name: string;
  kind: SourceSettings['kind'];
  /** Query language's owner: the data source's plugin id, or the direct kind. Sources of one type share their queries. */
  type: string;
  /** False where Grafana knows no such data source. */
  exists: boolean;
}

/** The allow-list with names and types from Grafana. */
export function listAllowedSources(sources: SourceSettings[] = []): AllowedSource[] {
  return sources.map(describeSource);
}

export function describeSource({ uid, kind, name }: SourceSettings): AllowedSource {
  if (isDirect(kind)) {
    return { uid, kind, name: name || uid, type: kind, exists: true };
  }
  const instance: DataSourceInstanceSettings | undefined = getDataSourceSrv().getInstanceSettings(uid);
  return {
    uid,
    kind,
    name: instance?.name ?? (name || uid),
    type: instance?.type ?? 'unknown',
    exists: instance !== undefined,
  };
}
