import { orgRoles, type OrgRole, type RoleSettings } from '../../../sources';
import { createMessage } from '../../../texts';
import type { ResourceRequest } from '../../protocol/wire/messages';
import { readRoles } from '../../settings';
import { HttpError } from './httpError';

/** The least role that may call a resource, or where the settings of the data source have it. */
export type LeastRole = OrgRole | ((roles: RoleSettings) => OrgRole);

/**
 * Lets a request pass whose user has at least this role in the organisation, as Grafana states it with every call.
 * @throws HttpError for a lesser role, and for users that have none.
 */
export function requireRole({ context }: ResourceRequest, least: LeastRole): void {
  const needed =
    typeof least === 'string' ? least : least(readRoles(context.dataSource?.jsonData.roles, () => undefined));
  const role = context.user?.role ?? '';
  const rank = orgRoles.findIndex((one) => one === role);
  if (rank < orgRoles.indexOf(needed)) {
    throw new HttpError(403, createMessage('request.role', { needed, role: rank < 0 ? 'None' : role }), {
      reason: 'role',
    });
  }
}
