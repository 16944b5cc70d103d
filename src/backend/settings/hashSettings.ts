import { createHash } from 'node:crypto';
import type { SettingsContext } from './settingsContext';

/**
 * A text that is equal for equal settings, secrets and access to Grafana of one data source in one organisation, and for no
 * others: SHA-256. The time of the last save is no substitute, since Grafana stores whole seconds.
 */
export function hashSettings({ instance, orgId, grafanaConfig }: Omit<SettingsContext, 'ics'>): string {
  const { uid, name, jsonData, secureJsonData } = instance;
  const secrets = Object.entries(secureJsonData).sort(([a], [b]) => (a < b ? -1 : 1));
  const own = [orgId, uid, name, jsonData, secrets];
  const granted = [grafanaConfig.GF_APP_URL, grafanaConfig.GF_PLUGIN_APP_CLIENT_SECRET];
  return createHash('sha256')
    .update(JSON.stringify([...own, ...granted]))
    .digest('base64url');
}
