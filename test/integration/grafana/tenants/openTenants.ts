import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startPrometheus, type RunningPrometheus } from '../../prometheus';
import type { CallGrafana, GrafanaUser } from './grafanaUser';

export const roles = ['Viewer', 'Editor', 'Admin'] as const;
export type Role = (typeof roles)[number];

/** Uids of data sources: the same in both organisations. */
export interface TenantUids {
  prometheus: string;
  foresight: string;
}

/** Of one run alone: for some seconds Grafana goes on using a data source of the same uid that was removed. */
function createUids(): TenantUids {
  const run = randomUUID().slice(0, 8);
  return { prometheus: `tenant-prometheus-${run}`, foresight: `tenant-foresight-${run}` };
}

/** An organisation with a Prometheus of its own, which holds one series of one value, and a user of each role. */
export interface Tenant {
  orgId: number;
  value: number;
  users: Record<Role, GrafanaUser>;
  admin: GrafanaUser;
}

/** How they are called, and what they have. */
export interface TenantGrafana {
  call: CallGrafana;
  uids: TenantUids;
}

export interface Tenants {
  grafana: TenantGrafana;
  /** The first has the organisation of the account that Grafana manages for the plugin. */
  first: Tenant;
  second: Tenant;
  close(): Promise<void>;
}

const minute = 60_000;
const password = randomUUID();

/** Makes what two tenants have in a running Grafana, with its server administrator's rights; `close` removes all of it. */
export async function openTenants(call: CallGrafana, server: { login: string; password: string }): Promise<Tenants> {
  const undo: Array<() => Promise<unknown>> = [];
  const close = async () => {
    for (const step of undo.reverse()) {
      await step();
    }
  };
  const uids = createUids();
  const admin = (orgId: number) => ({ ...server, orgId });
  try {
    const name = `Tenant ${randomUUID()}`;
    const created = await expectOk(call(admin(1), 'POST /api/orgs', { name }));
    const orgId = Number(created.orgId);
    undo.push(() => call(admin(1), `DELETE /api/orgs/${orgId}`));
    const open = (id: number, value: number) => openTenant({ call, undo, uids, admin: admin(id), value });
    return { grafana: { call, uids }, first: await open(1, 1), second: await open(orgId, 2), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opening {
  uids: TenantUids;
  call: CallGrafana;
  undo: Array<() => Promise<unknown>>;
  admin: GrafanaUser;
  value: number;
}

async function openTenant({ call, undo, uids, admin, value }: Opening): Promise<Tenant> {
  const prometheus = await startConstant(value);
  undo.push(() => prometheus.stop());
  const access = { access: 'proxy' };
  const source = { uid: uids.prometheus, name: uids.prometheus, type: 'prometheus', url: prometheus.url, ...access };
  const jsonData = { sources: [{ uid: uids.prometheus, kind: 'grafana' }], grafanaUrl: '' };
  const foresight = {
    uid: uids.foresight,
    name: uids.foresight,
    type: 'foresight-predict-datasource',
    ...access,
    jsonData,
  };
  for (const body of [source, foresight]) {
    await expectOk(call(admin, 'POST /api/datasources', body));
    undo.push(() => call(admin, `DELETE /api/datasources/uid/${body.uid}`));
  }
  const users = {} as Record<Role, GrafanaUser>;
  for (const role of roles) {
    users[role] = await createUser({ call, undo, uids, admin, value }, role);
  }
  return { orgId: admin.orgId, value, users, admin };
}

function startConstant(value: number): Promise<RunningPrometheus> {
  const to = Math.floor(Date.now() / minute) * minute;
  return startPrometheus([{ name: 'tenant_value', labels: {}, value: () => value }], {
    from: to - 6 * 60 * minute,
    to,
    step: minute,
  });
}

async function createUser({ call, undo, admin }: Opening, role: Role): Promise<GrafanaUser> {
  const login = `${role.toLowerCase()}-${randomUUID()}`;
  const { id } = await expectOk(call(admin, 'POST /api/admin/users', { login, password, OrgId: admin.orgId }));
  undo.push(() => call(admin, `DELETE /api/admin/users/${Number(id)}`));
  await expectOk(call(admin, `PATCH /api/orgs/${admin.orgId}/users/${Number(id)}`, { role }));
  return { login, password, orgId: admin.orgId };
}

async function expectOk(call: ReturnType<CallGrafana>): Promise<Record<string, unknown>> {
  const { status, body } = await call;
  assert.ok(status < 300, `Grafana answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
