import type { AuditEvent } from '../../../audit';
import { json, startUpstream, type Upstream } from '../../../../test/support/backend/startUpstream';
import { createLog } from '../../log';
import type { PluginContext } from '../../protocol/wire/messages';
import { createSecrets } from '../../secrets';
import { createSettingsReader, expandIcsInline } from '../../settings';
import { createInlinePool } from '../../workers';
import { createHandlers } from '..';

const now = Date.UTC(2026, 4, 20, 12);
const { signal } = new AbortController();

let upstream: Upstream;
let stored: unknown[] = [];
beforeEach(async () => {
  stored = [];
  upstream = await startUpstream((response, { url }) =>
    url.startsWith('/away')
      ? response.writeHead(302, { location: 'http://elsewhere.example/x' }).end()
      : json(response, { status: 'success', data: { resultType: 'streams', result: stored } })
  );
});
afterEach(() => upstream.stop());

interface Who {
  login?: string;
  role?: string;
  orgId?: number;
  jsonData?: Record<string, unknown>;
}

function open() {
  const lines: string[] = [];
  const secrets = createSecrets();
  const log = createLog({ write: (line) => lines.push(line), now: () => now, secrets });
  const settings = createSettingsReader({ now: () => now, expandIcs: expandIcsInline });
  const handlers = createHandlers({ pool: createInlinePool(), settings, log, secrets, now: () => now });
  const describe = ({ login = 'ann', role = 'Admin', orgId = 1, jsonData = {} }: Who): PluginContext => ({
    orgId,
    pluginId: 'foresight-predict-datasource',
    user: { login, name: '', email: '', role },
    dataSource: {
      uid: 'own',
      name: 'Foresight',
      url: '',
      jsonData: {
        sources: [
          { uid: 'prom', kind: 'prometheus', url: upstream.url },
          { uid: 'logs', kind: 'loki', url: upstream.url },
          { uid: 'led away', kind: 'prometheus', name: 'Led away', url: `${upstream.url}/away` },
        ],
        ...jsonData,
      },
      secureJsonData: {},
      lastUpdatedMs: 1,
    },
    grafanaConfig: {},
  });
  const call = async (method: string, url: string, { body, ...who }: Who & { body?: unknown } = {}) => {
    const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body));
    const request = { context: describe(who), path: url.split('?')[0], url, method, headers: {}, body: bytes };
    const answer = await handlers.callResource(request, signal);
    return { status: answer.status, headers: answer.headers, body: JSON.parse(String(answer.body)) };
  };
  return {
    call,
    query: (uid: string, who: Who = {}) =>
      handlers.queryData(
        {
          context: describe(who),
          headers: {},
          queries: [
            {
              refId: 'A',
              queryType: '',
              maxDataPoints: 100,
              intervalMs: 60_000,
              from: now - 3_600_000,
              to: now,
              model: { source: { uid }, query: { expr: 'up' } },
            },
          ],
        },
        signal
      ),
    check: (who: Who = {}) => handlers.checkHealth({ context: describe(who), headers: {} }, signal),
    events: async (search = '', who: Who = {}) =>
      (await call('GET', `audit?${search}`, who)).body.events as AuditEvent[],
    logged: () => lines.map((line) => JSON.parse(line)).filter((line) => line['@message'] === 'audit'),
  };
}

const event = { action: 'rule.create', outcome: 'allowed', target: 'rule "A" (a)', after: '{}' };

describe('POST audit', () => {
  it('takes down what a page wrote, as done by whoever is signed in, whatever the page says', async () => {
    const { call, events, logged } = open();
    const forged = {
      ...event,
      actor: 'boss',
      role: 'Admin',
      orgId: 9,
      time: '1999-01-01',
      reporter: 'backend',
      count: 7,
    };
    const who = { login: 'eve', role: 'Editor' };
    expect(await call('POST', 'audit', { ...who, body: { events: [forged] } })).toMatchObject({
      body: { recorded: 1 },
    });
    const [taken] = await events();
    expect(taken).toMatchObject({
      actor: 'eve',
      actorKind: 'user',
      role: 'Editor',
      orgId: 1,
      reporter: 'page',
      count: 1,
    });
    expect(taken).toMatchObject({ time: '2026-05-20T12:00:00.000Z', dataSource: 'own', ...event });
    expect(logged()).toMatchObject([{ actor: 'eve', reporter: 'page', action: 'rule.create' }]);
    expect(await events('', { orgId: 9 })).toEqual([]);
  });

  it.each([
    ['an action that the backend sees for itself', { events: [{ ...event, action: 'settings.change' }] }],
    ['an unknown outcome', { events: [{ ...event, outcome: 'fine' }] }],
    ['a target that is too long', { events: [{ ...event, target: 'x'.repeat(501) }] }],
    ['too many events', { events: Array.from({ length: 201 }, () => event) }],
    ['no list', {}],
  ])('refuses %s', async (_, body) => {
    const { call, events } = open();
    expect(await call('POST', 'audit', { body })).toMatchObject({ status: 400, body: { error: expect.any(String) } });
    expect(await events()).toEqual([]);
  });

  it('takes a thousand events of a user in a minute, and says when to go on', async () => {
    const { call } = open();
    const body = { events: Array.from({ length: 200 }, () => event) };
    for (let i = 0; i < 5; i++) {
      expect(await call('POST', 'audit', { body })).toMatchObject({ status: 200 });
    }
    expect(await call('POST', 'audit', { body })).toMatchObject({ status: 429, headers: { 'Retry-After': '60' } });
    expect(await call('POST', 'audit', { body, login: 'bob' })).toMatchObject({ status: 200 });
  });
});

describe('GET audit', () => {
  it('lists refusals: of a role, of a source that is not allowed, of one that leads elsewhere, and of settings', async () => {
    const { call, query, check, events } = open();
    await call('POST', 'rules/evaluate', { role: 'Viewer', login: 'eve' });
    await query('secret-db', { login: 'bob', role: 'Viewer' });
    await query('led away', { login: 'grafana_scheduler' });
    await check({ jsonData: { limits: { maxSeries: 'many' } } });
    const told = (await events()).map(({ actor, actorKind, action, outcome, reason, target }) => ({
      actor,
      actorKind,
      action,
      outcome,
      reason,
      target,
    }));
    const refused = { outcome: 'refused', actorKind: 'user' };
    expect(told).toEqual([
      { ...refused, actor: 'ann', action: 'settings.check', reason: 'setting', target: 'data source Foresight' },
      {
        ...refused,
        actor: 'grafana_scheduler',
        actorKind: 'alerting',
        action: 'source.query',
        reason: 'redirect',
        target: 'source Led away',
      },
      { ...refused, actor: 'bob', action: 'source.query', reason: 'source-not-allowed', target: 'source secret-db' },
      { ...refused, actor: 'eve', action: 'resource.call', reason: 'role', target: 'POST rules/evaluate' },
    ]);
  });

  it('audits a source that is named for services, though discovery goes on without it', async () => {
    const { call, events } = open();
    expect(await call('GET', 'discovery?metrics=secret-db', { role: 'Viewer' })).toMatchObject({ status: 200 });
    expect(await events()).toMatchObject([{ action: 'source.query', target: 'source secret-db' }]);
  });

  it('filters by action, actor, outcome and time, and lists no more than is asked for', async () => {
    const { call, events } = open();
    const report = (login: string, action: string) =>
      call('POST', 'audit', { login, body: { events: [{ ...event, action }] } });
    await report('ann', 'rule.create');
    await report('ann', 'rule.remove');
    await report('bob', 'rule.remove');
    await call('POST', 'rules/check', { role: 'Viewer' });
    const count = async (search: string) => (await events(search)).length;
    expect(await count('action=rule.remove')).toBe(2);
    expect(await count('actor=ann&outcome=allowed')).toBe(2);
    expect(await count('outcome=refused')).toBe(1);
    expect(await count('limit=3')).toBe(3);
    expect(await count(`to=${now - 1}`)).toBe(0);
    expect(await count(`from=${now}&action=unknown`)).toBe(4);
  });

  it('asks the Loki of the settings, and adds what is not there yet', async () => {
    const { call } = open();
    const jsonData = { audit: { loki: 'logs' } };
    const old = {
      ...event,
      time: '2026-05-19T12:00:00.000Z',
      actor: 'bob',
      actorKind: 'user',
      role: 'Editor',
      orgId: 1,
    };
    const line = JSON.stringify({ ...old, dataSource: 'own', count: 1, reporter: 'page' });
    stored = [
      { stream: {}, values: [['1779192000000000000', line]] },
      {
        stream: {},
        values: [
          ['1779192000000000001', 'no event'],
          ['1779192000000000002', line.replace('"orgId":1', '"orgId":2')],
        ],
      },
    ];
    await call('POST', 'audit', { login: 'ann', body: { events: [event] } });
    const { body } = await call('GET', 'audit?actor=bo"b&outcome=allowed', { jsonData });
    const [asked] = upstream.received;
    const params = new URLSearchParams(asked.body);
    expect(params.get('query')).toBe(
      '{job="foresight", kind="audit", org="1"} | json | actor="bo\\"b" | outcome="allowed"'
    );
    expect(params.get('direction')).toBe('backward');
    expect(body).toMatchObject({ events: [{ actor: 'bob' }], loki: { uid: 'logs' } });
    const all = await call('GET', 'audit', { jsonData });
    expect(all.body.events.map(({ actor }: AuditEvent) => actor)).toEqual(['ann', 'bob']);
  });

  it('says why Loki cannot be asked', async () => {
    const { call } = open();
    await upstream.stop();
    const answer = await call('GET', 'audit', { jsonData: { audit: { loki: 'logs' } } });
    expect(answer).toMatchObject({ status: 502, body: { error: expect.stringContaining('logs') } });
    upstream = await startUpstream((response) => response.end());
  });
});
