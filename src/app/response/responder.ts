import { t } from '@grafana/i18n';
import { config, getDataSourceSrv } from '@grafana/runtime';
import { orgRoles, type OrgRole } from '../../sources';
import { verbatim } from '../../ui';

/** The role that whoever lets something be done must have, and whether the user has it. */
export interface Responder {
  needed: OrgRole;
  isAllowed: boolean;
}

const defaultRole: OrgRole = 'Admin';

/** Who may approve, stop and clear, as far as the browser knows: the backend decides it again. */
export function findResponder(uid: string): Responder {
  const { roles } = (getDataSourceSrv().getInstanceSettings(uid)?.jsonData ?? {}) as { roles?: { response?: unknown } };
  const needed = orgRoles.find((role) => role === roles?.response) ?? defaultRole;
  const { orgRole } = config.bootData.user;
  const rank = orgRoles.findIndex((role) => role === orgRole);
  return { needed, isAllowed: rank >= orgRoles.indexOf(needed) };
}

/** Says who may, to who may not. */
export function describeNeeded({ needed }: Responder): string {
  return t('response.needs-role', 'This needs the role {{role}} or above.', { role: needed, ...verbatim });
}
