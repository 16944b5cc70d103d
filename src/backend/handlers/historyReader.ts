import type { ReadHistory } from '../../queries';
import type { HistoryCache } from '../cache/history/historyCache';
import type { Settings } from '../settings';
import { createSource } from '../sources';

/** Reads from the sources that a data source allows, through the cache. */
export function historyReader(history: HistoryCache, settings: Settings): ReadHistory {
  return (request, { uid }) =>
    history.get({
      ...request,
      orgId: settings.orgId,
      instanceUid: settings.instanceUid,
      settingsVersion: settings.version,
      source: createSource(settings, uid),
      limits: settings.limits,
    });
}
