import * as v from 'valibot';
import type { Permissions } from '../../../incidents';
import { SourceError } from '../../../queries';
import { createMessage } from '../../../texts';
import { requestGrafana, type GrafanaCall } from '../requestGrafana';

/** Actions of one token, and scopes of one action, that are read. */
const maxActions = 1_000;
const maxScopes = 100;

const permissions = v.record(v.string(), v.nullish(v.array(v.string())));

/** What the token may do: actions with their scopes. @throws SourceError */
export async function readPermissions(call: GrafanaCall): Promise<Permissions> {
  const found = await requestGrafana(call, { path: 'api/access-control/user/permissions' }, permissions);
  const actions = Object.entries(found).slice(0, maxActions);
  return new Map(actions.map(([action, scopes]) => [action, (scopes ?? []).slice(0, maxScopes)]));
}

/**
 * What `read` gives, with the permission named where Grafana refuses it.
 * @throws SourceError
 */
export async function requirePermission<Value>(action: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof SourceError && error.status === 403 ? lacks(action) : error;
  }
}

/**
 * Grafana leaves out what a token may not see, without a word: of an empty list it is asked whether the token may.
 * @throws SourceError where it may not.
 */
export async function requireForEmpty(call: GrafanaCall, action: string): Promise<void> {
  const known = await readPermissions(call).catch(() => undefined);
  if (known !== undefined && !known.has(action)) {
    throw lacks(action);
  }
}

function lacks(action: string): SourceError {
  return new SourceError('unauthorized', createMessage('grafana.permission', { action }), 403);
}
