import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { IntegrationTest } from '../../environment';
import { createGrafanaCall, type CallGrafana, type GrafanaUser } from './grafanaUser';
import { openTenants, roles, uids, type Role, type Tenant, type Tenants } from './openTenants';
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
      await giveToken(call, tenants.second);
      for (const tenant of [tenants.first, tenants.second]) {
        await expectMatrix(call, tenant);
      }
    }),
    inTenants('nobody reads or does anything in the other one', (tenants) => expectNothingAcross(call, tenants)),
    inTenants('the token that Grafana manages reads nothing for the second organisation', async ({ first, second }) => {
      assert.equal(await query.run(call, first.users.Viewer), 'value 1');
      for (const role of roles) {
        assert.equal(await query.run(call, second.users[role]), 'no token', role);
      }
    }),
    inTenants('the token that Grafana manages goes to no address that a data source names', ({ first }) =>
      expectTokenKept(call, first)
    ),
  ];
}

async function expectMatrix(call: CallGrafana, tenant: Tenant): Promise<void> {
  const found: Record<string, Outcomes> = {};
  const expected: Record<string, Outcomes> = {};
  for (const action of actions) {
    const outcomes = { ...everybody('') };
    for (const role of roles) {
      outcomes[role] = await action.run(call, tenant.users[role]);
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
async function expectNothingAcross(call: CallGrafana, { first, second }: Tenants): Promise<void> {
  await giveToken(call, second);
  for (const [own, other] of [
    [first, second],
    [second, first],
  ]) {
    for (const role of roles) {
      const stranger = { ...own.users[role], orgId: other.orgId };
      for (const action of actions) {
        const outcome = await action.run(call, stranger);
        assert.match(outcome, /^(401|403|404)$/, `${role} of ${own.orgId} in ${other.orgId}, ${action.name}`);
      }
    }
  }
}

/** The token of a service account of the tenant's own organisation. */
async function giveToken(call: CallGrafana, { admin }: Tenant): Promise<void> {
  const account = await call(admin, 'POST /api/serviceaccounts', { name: 'foresight', role: 'Viewer' });
  assert.equal(account.status, 201, JSON.stringify(account.body));
  const path = `/api/serviceaccounts/${Number(account.body.id)}/tokens` as const;
  const token = await call(admin, `POST ${path}`, { name: 'foresight' });
  await changeSettings(call, admin, { secureJsonData: { grafanaToken: token.body.key } });
}

async function changeSettings(call: CallGrafana, admin: GrafanaUser, change: object): Promise<void> {
  const path = `/api/datasources/uid/${uids.foresight}` as const;
  const { body } = await call(admin, `GET ${path}`);
  const { status } = await call(admin, `PUT ${path}`, { ...body, ...change });
  assert.equal(status, 200);
}

async function expectTokenKept(call: CallGrafana, { admin }: Tenant): Promise<void> {
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
    await changeSettings(call, admin, {
      jsonData: { sources: [{ uid: uids.prometheus, kind: 'grafana' }], grafanaUrl: elsewhere },
    });
    assert.equal(await query.run(call, admin), 'no token');
    const { body } = await call(admin, `GET /api/datasources/uid/${uids.foresight}/health`);
    assert.match(JSON.stringify(body), /goes nowhere else/);
    assert.deepEqual(seen, []);
  } finally {
    await new Promise((resolve) => listener.close(resolve));
  }
}
