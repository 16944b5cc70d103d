import type { AuditEvent } from '../../audit';
import type { PluginContext } from '../protocol/wire/messages';

/** Who calls, and through which data source: the part of an event that nobody can choose. */
export type Caller = Pick<AuditEvent, 'actor' | 'actorKind' | 'role' | 'orgId' | 'dataSource'>;

/** Grafana's own name for who evaluates alert rules. */
const schedulerLogin = 'grafana_scheduler';
/** Logins that Grafana gives to service accounts. */
const serviceAccountLogin = /^sa-\d+-/;

/** Who calls, as Grafana states it with the call. */
export function describeCaller({ user, orgId, dataSource }: PluginContext): Caller {
  const actor = user?.login ?? '';
  return { actor, actorKind: nameKind(user), role: user?.role || 'None', orgId, dataSource: dataSource?.uid ?? '' };
}

function nameKind(user: PluginContext['user']): Caller['actorKind'] {
  if (user === undefined) {
    return 'unknown';
  }
  if (user.login === '') {
    return 'anonymous';
  }
  if (user.login === schedulerLogin) {
    return 'alerting';
  }
  return serviceAccountLogin.test(user.login) ? 'service account' : 'user';
}
