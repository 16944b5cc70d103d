import type { ReadHistory } from '../../queries';
import type { HistoryCache } from '../cache/history/historyCache';
import type { DataSourceInstance } from '../protocol/wire/messages';
import type { Settings } from '../settings';
import { createSource } from '../sources';

interface Owner {
  settings: Settings;
  instance: DataSourceInstance;
  orgId: number;
}

/** Reads from the sources that a data source allows, through the cache. */
export function historyReader(history: HistoryCache, { settings, instance, orgId }: Owner): ReadHistory {
  return (request, { uid }) =>
    history.get({
      ...request,
      orgId,
      instanceUid: instance.uid,
      lastUpdatedMs: instance.lastUpdatedMs,
      source: createSource(settings, uid),
      limits: settings.limits,
    });
}
