import { createSettingsReader, expandIcsInline } from '../../settings';
import { createHandlers } from '..';
import { json, startUpstream, type Upstream } from '../../../../test/support/backend/startUpstream';
import { createInlinePool } from '../../workers';
import { createSecrets } from '../../secrets';
import { resources } from './callResource';

const ignore = () => undefined;
const open = () =>
  createHandlers({
    settings: createSettingsReader({ now: Date.now, expandIcs: expandIcsInline }),
    pool: createInlinePool(),
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    secrets: createSecrets(),
    now: () => Date.UTC(2026, 4, 20, 12),
  });

let upstream: Upstream;
let isHeld = false;

beforeEach(async () => {
  isHeld = false;
  upstream = await startUpstream(
    (response) => isHeld || json(response, { status: 'success', data: { resultType: 'matrix', result: [] } })
  );
});
afterEach(() => upstream.stop());

interface Call {
  role?: string;
  login?: string;
  orgId?: number;
  jsonData?: object;
  body?: object;
  until?: AbortSignal;
  language?: string;
}

async function call(
  handlers: ReturnType<typeof open>,
  resource: string,
  { role = 'Admin', login = 'ann', orgId = 1, jsonData = {}, body = {}, language = '', until }: Call = {}
) {
  const [method, path] = resource.split(' ');
  const sources = ['prometheus', 'loki'].map((kind) => ({ uid: kind, kind, name: kind, url: upstream.url }));
  const dataSource = {
    uid: 'own',
    name: 'Foresight',
    url: '',
    jsonData: { sources, ...jsonData },
    secureJsonData: {},
    lastUpdatedMs: 1,
  };
  const user = role === 'nobody' ? undefined : { login, name: '', email: '', role };
  const context = { orgId, pluginId: 'foresight-predict-datasource', user, dataSource, grafanaConfig: {} };
  const answer = await handlers.callResource(
    {
      context,
      path,
      url: `${path}?language=${language}`,
      method,
      headers: {},
      body: Buffer.from(JSON.stringify(body)),
    },
    until ?? new AbortController().signal
  );
  return { ...answer, body: JSON.parse(String(answer.body)) as { error?: string; failures?: unknown[] } };
}

const allowed: Record<string, string[]> = {
  'GET sources': ['Viewer', 'Editor', 'Admin'],
  'GET discovery': ['Viewer', 'Editor', 'Admin'],
  'POST discovery/explain': ['Viewer', 'Editor', 'Admin'],
  'POST causes': ['Viewer', 'Editor', 'Admin'],
  'POST rules/check': ['Editor', 'Admin'],
  'POST rules/evaluate': ['Editor', 'Admin'],
  'POST discovery/preview': ['Admin'],
  'GET response/catalogue': ['Viewer', 'Editor', 'Admin'],
  'GET response/state': ['Viewer', 'Editor', 'Admin'],
  'POST response/approve': ['Admin'],
  'POST response/clear': ['Admin'],
  'POST response/stop': ['Admin'],
  'POST response/resume': ['Admin'],
  'POST audit': ['Editor', 'Admin'],
  'GET audit': ['Admin'],
};
const roles = ['nobody', '', 'None', 'viewer', 'Viewer', 'Editor', 'Admin'];

describe('callResource', () => {
  it('states the roles of every resource here', () => {
    const all = Object.entries(resources).flatMap(([path, methods]) =>
      Object.keys(methods).map((one) => `${one} ${path}`)
    );
    expect(Object.keys(allowed).sort()).toEqual(all.sort());
  });

  it.each(Object.keys(allowed).flatMap((path) => roles.map((role) => [path, role])))(
    'answers %s to the role "%s" as its table says',
    async (path, role) => {
      const { status } = await call(open(), path, { role });
      expect(status === 403).toBe(!allowed[path].includes(role));
    }
  );

  it('names the role that is needed and that of the user, in the language of the user', async () => {
    const refused = await call(open(), 'POST rules/check', { role: 'Viewer' });
    expect(refused.body.error).toBe(
      'This needs the role Editor or above in your organisation, and yours is Viewer. Ask an administrator of the organisation.'
    );
    const korean = await call(open(), 'GET discovery', { role: '', language: 'ko-KR' });
    expect(korean.body.error).toMatch(/Viewer 이상의 역할.*None/);
    expect(upstream.received).toEqual([]);
  });

  it('asks for the roles that the settings name, and for the default where these cannot be read', async () => {
    const lowered = { jsonData: { roles: { rules: 'Viewer', preview: 'Editor' } } };
    expect(await call(open(), 'POST rules/check', { role: 'Viewer', ...lowered })).toMatchObject({ status: 400 });
    expect(await call(open(), 'POST discovery/preview', { role: 'Editor', ...lowered })).toMatchObject({ status: 200 });
    expect(await call(open(), 'POST discovery/preview', { role: 'Viewer', ...lowered })).toMatchObject({ status: 403 });
    const wrong = { jsonData: { roles: { rules: 'Guest' } } };
    expect(await call(open(), 'POST rules/check', { role: 'Viewer', ...wrong })).toMatchObject({ status: 403 });
  });
});

describe('discovery/preview', () => {
  const logRule = (i: number) => ({
    id: `r${i}`,
    language: 'logql',
    kind: 'logs',
    scope: 'service',
    metric: 'app',
    subject: Array.from({ length: 30 }, (_, k) => `l${i}_${k}`),
    expr: '$match $by',
    unit: 'short',
    harm: 'up',
  });

  it('sends a bounded number of queries for many rules, no more at once than the settings allow, and says so', async () => {
    let [underWay, most] = [0, 0];
    await upstream.stop();
    upstream = await startUpstream((response) => {
      most = Math.max(most, ++underWay);
      setTimeout(() => {
        underWay--;
        json(response, { status: 'success', data: { resultType: 'matrix', result: [] } });
      }, 1);
    });
    const rules = Array.from({ length: 190 }, (_, i) => logRule(i));
    const { status, body } = await call(open(), 'POST discovery/preview', {
      jsonData: { limits: { concurrency: 3 } },
      body: { rules, logs: 'loki' },
    });
    expect(status).toBe(200);
    expect(upstream.received.length).toBeLessThanOrEqual(1500);
    expect(upstream.received.length).toBeGreaterThan(1400);
    expect(most).toBe(3);
    expect(body.failures).toEqual([
      { language: 'logql', isLasting: true, message: expect.stringContaining('stopped after 1500 queries') },
    ]);
  }, 30_000);

  it('reads no more than 200 rules', async () => {
    const rules = Array.from({ length: 201 }, (_, i) => logRule(i));
    const answer = await call(open(), 'POST discovery/preview', { body: { rules, logs: 'loki' } });
    expect(answer).toMatchObject({ status: 200, body: { problems: [expect.stringContaining('at most 200')] } });
  });

  it('sends nothing more once its callers have gone', async () => {
    isHeld = true;
    const handlers = open();
    const leavers = [new AbortController(), new AbortController()];
    const body = { rules: Array.from({ length: 190 }, (_, i) => logRule(i)), logs: 'loki' };
    const answers = leavers.map(({ signal }) => call(handlers, 'POST discovery/preview', { body, until: signal }));
    await new Promise((resolve) => setTimeout(resolve, 60));
    leavers.forEach((leaver) => leaver.abort());
    expect(await Promise.all(answers)).toMatchObject([{ status: 499 }, { status: 499 }]);
    const sent = upstream.received.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(upstream.received.length).toBe(sent);
    expect(sent).toBeLessThanOrEqual(4);
  });
});

describe('calls under way at once', () => {
  const explain = (login: string, orgId = 1) => ({ login, orgId, body: { term: login } });

  it('are bounded for a user: another is refused, and told when to come back', async () => {
    isHeld = true;
    const handlers = open();
    const leaver = new AbortController();
    const held = Array.from({ length: 6 }, () => call(handlers, 'POST causes', { body: hour, until: leaver.signal }));
    const refused = await call(handlers, 'POST discovery/explain', explain('ann'));
    expect(refused).toMatchObject({ status: 429, headers: { 'Retry-After': '5' } });
    expect(refused.body.error).toMatch(/You have 6 such requests under way.*again in 5 s/);
    leaver.abort();
    await Promise.all(held);
    isHeld = false;
    expect(await call(handlers, 'POST discovery/explain', explain('ann'))).toMatchObject({ status: 200 });
  });

  it('are bounded for an organisation, whose many users do not keep another one waiting', async () => {
    isHeld = true;
    const handlers = open();
    const leaver = new AbortController();
    const held = Array.from({ length: 24 }, (_, i) =>
      call(handlers, 'POST causes', { login: `user${i}`, body: hour, until: leaver.signal })
    );
    const refused = await call(handlers, 'POST discovery/explain', explain('ann'));
    expect(refused).toMatchObject({ status: 429, body: { error: expect.stringMatching(/Your organisation has 24/) } });
    const other = call(handlers, 'POST discovery/explain', { ...explain('eve', 2), until: leaver.signal });
    leaver.abort();
    expect(await other).toMatchObject({ status: 499 });
    await Promise.all(held);
  });

  const hour = { from: Date.UTC(2026, 4, 20, 11), to: Date.UTC(2026, 4, 20, 12) };
});
