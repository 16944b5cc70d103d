import { orgRoles } from '../../../src/sources';
import type { PluginUser } from '../pluginClient';
import type { Call } from './http';

/** Names the role of whoever calls, for a look at what others may do; as Grafana would, of a session. */
const roleHeader = 'x-stand-in-role';

/** Whoever shows a token, as Grafana names the service account that it grants a plugin. */
const serviceAccount: PluginUser = { login: 'sa-1-extsvc-foresight', name: 'Foresight', role: 'Admin' };

/** The one person there is, with the role that a request names, or all rights; or the plugin's own process. */
export function readUser({ headers }: Pick<Call, 'headers'>): PluginUser {
  if (headers.authorization?.startsWith('Bearer ')) {
    return serviceAccount;
  }
  const role = ['None', ...orgRoles].find((one) => one === headers[roleHeader]) ?? 'Admin';
  return { login: 'demo', name: 'Demo', role };
}
