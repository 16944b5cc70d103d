import { changeSettings, loadSettings } from '../../settings/changeSettings';
import { readKnownPatterns, withKnownPatterns, type KnownPattern } from './knownPatterns';

/** The known patterns as they are stored now. @throws what Grafana answers where the settings may not be read. */
export async function loadKnownPatterns(uid: string): Promise<KnownPattern[]> {
  return readKnownPatterns(await loadSettings(uid));
}

/**
 * Changes the list in the settings of the data source. Returns the list that is stored then.
 * @throws what Grafana answers where it may not be written, or has changed since.
 */
export async function saveKnownPatterns(
  uid: string,
  change: (list: KnownPattern[]) => KnownPattern[]
): Promise<KnownPattern[]> {
  const stored = await changeSettings(uid, (jsonData) =>
    withKnownPatterns(jsonData, change(readKnownPatterns(jsonData)))
  );
  return readKnownPatterns(stored);
}
