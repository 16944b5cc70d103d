import { orgRoles } from '../../../src/sources';
import type { PluginUser } from '../pluginClient';
import type { Call } from './http';

/** Names the role of whoever calls, for a look at what others may do; as Grafana would, of a session. */
const roleHeader = 'x-stand-in-role';

/** The one user there is, with the role that a request names, or all rights. */
export function readUser({ headers }: Pick<Call, 'headers'>): PluginUser {
  const role = ['None', ...orgRoles].find((one) => one === headers[roleHeader]) ?? 'Admin';
  return { login: 'demo', name: 'Demo', role };
}
