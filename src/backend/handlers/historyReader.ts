import type { ReadHistory } from '../../queries';
import type { HistoryCache } from '../cache/history/historyCache';
import type { Settings } from '../settings';
import { createSource } from '../sources';
import type { NoteRefusal } from './noteRefusal';

/** Reads from the sources that a data source allows, through the cache; `noteRefusal` is told of every failure. */
export function historyReader(history: HistoryCache, settings: Settings, noteRefusal: NoteRefusal): ReadHistory {
  const { orgId, instanceUid, version: settingsVersion, limits } = settings;
  return async (request, { uid }) => {
    try {
      const source = createSource(settings, uid);
      return await history.get({ ...request, orgId, instanceUid, settingsVersion, source, limits });
    } catch (error) {
      noteRefusal(error);
      throw error;
    }
  };
}
