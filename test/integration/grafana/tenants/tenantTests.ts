import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { IntegrationTest } from '../../environment';
import { createGrafanaCall, type GrafanaUser } from './grafanaUser';
import { openTenants, roles, type Role, type Tenant, type TenantGrafana, type Tenants } from './openTenants';
import { actions, query } from './tenantActions';

type Outcomes = Readonly<Record<Role, string>>;

const everybody = (outcome: string): Outcomes => ({ Viewer: outcome, Editor: outcome, Admin: outcome });

/** What each role may do in its own organisation: the status, or the value that it reads. */
const allowed: Readonly<Record<string, (tenant: Tenant) => Outcomes>> = {
  query: ({ value }) => everybody(`value ${value}`),
  sources: () => everybody('200'),
  discovery: () => everybody('200'),
  'discovery/explain': () => everybody('200'),
  causes: () => everybody('200'),
  'rules/check': () => ({ Viewer: '403', Editor: '200', Admin: '200' }),
  'rules/evaluate': () => ({ Viewer: '403', Editor: '200', Admin: '200' }),
  'discovery/preview': () => ({ Viewer: '403', Editor: '403', Admin: '200' }),
  audit: () => ({ Viewer: '403', Editor: '403', Admin: '200' }),
  'write settings': () => ({ Viewer: '403', Editor: '403', Admin: '200' }),
};

/**
 * Who sees and may do what, in a running Grafana with two organisations: GRAFANA_URL names it, and GRAFANA_ADMIN its server
 * administrator as `login:password`. Managed service accounts are on, and the plugin's account is of organisation 1.
 */
export function tenantTests(baseUrl: string, administrator: string): IntegrationTest[] {
  const [login, password] = administrator.split(':');
  const call = createGrafanaCall(baseUrl);
  const inTenants = (name: string, run: (tenants: Tenants) => Promise<void>): IntegrationTest => ({
    name: `Grafana, two organisations: ${name}`,
    run: async () => {
      const tenants = await openTenants(call, { login, password });
      try {
        await run(tenants);
      } finally {
        await tenants.close();
      }
    },
  });
  return [
    inTenants('each role may do its own in its own organisation, with a token of the organisation', async (tenants) => {
      await giveToken(tenants.grafana, tenants.second);
      for (const tenant of [tenants.first, tenants.second]) {
        await expectMatrix(tenants.grafana, tenant);
      }
    }),
    inTenants('nobody reads or does anything in the other one', expectNothingAcross),
    inTenants('the token that Grafana manages reads nothing for the second organisation', expectNoToken),
    inTenants('the token that Grafana manages goes to no address that a data source names', expectTokenKept),
  ];
}

async function expectMatrix(grafana: TenantGrafana, tenant: Tenant): Promise<void> {
  const found: Record<string, Outcomes> = {};
  const expected: Record<string, Outcomes> = {};
  for (const action of actions) {
    const outcomes = { ...everybody('') };
    for (const role of roles) {
      outcomes[role] = await action.run(grafana, tenant.users[role]);
    }
    found[action.name] = outcomes;
    expected[action.name] = allowed[action.name](tenant);
  }
  for (const [action, outcomes] of Object.entries(found)) {
    console.log(`      ${action}: ${roles.map((role) => `${role} ${outcomes[role]}`).join(', ')}`);
  }
  assert.deepEqual(found, expected);
}

/** Grafana itself refuses whoever is no member of an organisation. */
async function expectNothingAcross({ grafana, first, second }: Tenants): Promise<void> {
  await giveToken(grafana, second);
  for (const [own, other] of [
    [first, second],
    [second, first],
  ]) {
    for (const role of roles) {
      const stranger = { ...own.users[role], orgId: other.orgId };
      for (const action of actions) {
        const outcome = await action.run(grafana, stranger);
        assert.match(outcome, /^(401|403|404)$/, `${role} of ${own.orgId} in ${other.orgId}, ${action.name}`);
      }
    }
  }
}

async function expectNoToken({ grafana, first, second }: Tenants): Promise<void> {
  assert.equal(await query.run(grafana, first.users.Viewer), 'value 1');
  for (const role of roles) {
    assert.equal(await query.run(grafana, second.users[role]), 'no token', role);
  }
}

/** The token of a service account of the tenant's own organisation. */
async function giveToken({ call, uids }: TenantGrafana, { admin }: Tenant): Promise<void> {
  const account = await call(admin, 'POST /api/serviceaccounts', { name: 'foresight', role: 'Viewer' });
  assert.equal(account.status, 201, JSON.stringify(account.body));
  const path = `/api/serviceaccounts/${Number(account.body.id)}/tokens` as const;
  const token = await call(admin, `POST ${path}`, { name: 'foresight' });
  await changeSettings({ call, uids }, admin, { secureJsonData: { grafanaToken: token.body.key } });
}

async function changeSettings({ call, uids }: TenantGrafana, admin: GrafanaUser, change: object): Promise<void> {
  const path = `/api/datasources/uid/${uids.foresight}` as const;
  const { body } = await call(admin, `GET ${path}`);
  const { status } = await call(admin, `PUT ${path}`, { ...body, ...change });
  assert.equal(status, 200);
}

async function expectTokenKept({ grafana, first: { admin } }: Tenants): Promise<void> {
  const { call, uids } = grafana;
  const seen: string[] = [];
  const listener = createServer((request, response) => {
    seen.push(String(request.headers.authorization));
    response.end('{}');
  });
  const address = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  assert.ok(address, 'This machine has no address but loopback, so nothing here is another host.');
  await new Promise<void>((resolve) => listener.listen(0, address, resolve));
  try {
    const elsewhere = `http://${address}:${(listener.address() as AddressInfo).port}`;
    await changeSettings(grafana, admin, {
      jsonData: { sources: [{ uid: uids.prometheus, kind: 'grafana' }], grafanaUrl: elsewhere },
    });
    assert.equal(await query.run(grafana, admin), 'no token');
    const { body } = await call(admin, `GET /api/datasources/uid/${uids.foresight}/health`);
    assert.match(JSON.stringify(body), /goes nowhere else/);
    assert.deepEqual(seen, []);
  } finally {
    await new Promise((resolve) => listener.close(resolve));
  }
}
