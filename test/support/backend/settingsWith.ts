import type { DataSourceSettings } from '../../../src/sources';
import { readSettings, type Settings } from '../../../src/backend/settings';

/** Settings as a data source named Forecasts would have them. */
export function settingsWith(
  jsonData: DataSourceSettings,
  secureJsonData: Record<string, string> = {},
  grafanaConfig: Record<string, string> = {}
): Settings {
  const instance = { uid: 'own', name: 'Forecasts', url: '', lastUpdatedMs: 1 };
  return readSettings({
    instance: { ...instance, jsonData: { ...jsonData }, secureJsonData },
    orgId: 1,
    grafanaConfig,
  });
}
