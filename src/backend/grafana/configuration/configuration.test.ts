import { minute } from '../../../engine';
import type { GrafanaConfiguration } from '../../../incidents';
import { SourceError } from '../../../queries';
import { grafanaTokenKey } from '../../../sources';
import { settingsWith } from '../../../../test/support/backend/settingsWith';
import { json, startUpstream, type Received, type Upstream } from '../../../../test/support/backend/startUpstream';
import { openGrafana } from '../openGrafana';

const token = 'glsa_hunter2';
let upstream: Upstream | undefined;
afterEach(() => upstream?.stop());

/** Answers by the beginning of the path; `undefined` = the token may not. */
type Answers = Record<string, (query: URLSearchParams) => unknown>;

const everything = { 'folders:read': ['folders:*'], 'dashboards:read': ['folders:*'] };

async function open(answers: Answers, permissions: object = everything): Promise<GrafanaConfiguration> {
  const all: Answers = { '/api/access-control/user/permissions': () => permissions, ...answers };
  upstream = await startUpstream((response, { url }: Received) => {
    const { pathname, searchParams } = new URL(url, 'http://grafana');
    const answer = all[pathname]?.(searchParams);
    const refusal = { message: "You'll need additional permissions to perform this action." };
    json(response, answer ?? refusal, answer === undefined ? 403 : 200);
  });
  const settings = settingsWith({ grafanaUrl: upstream.url }, { [grafanaTokenKey]: token });
  const grafana = openGrafana(settings, new AbortController().signal);
  return grafana?.configuration ?? Promise.reject(new Error('there is no Grafana'));
}

const failure = async (reading: Promise<unknown>) =>
  reading.then(
    () => 'it succeeded',
    (error: unknown) => (error instanceof SourceError ? `${error.code} ${error.message}` : String(error))
  );

const rule = (uid: string) => ({
  for: '5m',
  labels: { team: 'shop' },
  annotations: null,
  grafana_alert: { uid, title: `Rule ${uid}`, condition: 'A', data: [{ refId: 'A' }], provenance: 'file' },
});
const ruler = '/api/ruler/grafana/api/v1/rules';
const states = '/api/prometheus/grafana/api/v1/rules';
const noStates = () => ({ status: 'success', data: { groups: [] } });

describe('rules', () => {
  it('are those of the ruler with the state of each, whose groups come page by page', async () => {
    const state = (uid: string) => ({
      uid,
      health: 'error',
      lastError: 'no such metric',
      evaluationTime: 0.25,
      lastEvaluation: '2026-12-01T12:00:00Z',
    });
    const never = { ...state('b'), health: 'ok', lastError: '', lastEvaluation: '0001-01-01T00:00:00Z' };
    const pages: Record<string, object> = {
      '': { groups: [{ rules: [state('a')] }], groupNextToken: 'next page' },
      'next page': { groups: [{ rules: [never, { uid: 3 }] }, 'odd'] },
    };
    const recording = { ...rule('c'), grafana_alert: { ...rule('c').grafana_alert, record: { metric: 'a:b' } } };
    const configuration = await open({
      [ruler]: () => ({ 'Shop/Nested': [{ name: 'g', interval: '2m', rules: [rule('a'), rule('b'), {}, recording] }] }),
      [states]: (query) => ({ status: 'success', data: pages[query.get('group_next_token') ?? ''] }),
    });
    const { rules, leftOut } = await configuration.listRules();
    expect([rules.map(({ uid, isRecording }) => [uid, isRecording]), leftOut]).toEqual([
      [
        ['a', false],
        ['b', false],
        ['c', true],
      ],
      0,
    ]);
    expect(rules[0]).toEqual({
      uid: 'a',
      title: 'Rule a',
      folder: 'Shop/Nested',
      group: 'g',
      interval: 2 * minute,
      pendingPeriod: 5 * minute,
      labels: { team: 'shop' },
      annotations: {},
      isPaused: false,
      isRecording: false,
      provenance: 'file',
      steps: [{ refId: 'A' }],
      model: rule('a'),
      health: 'error',
      lastError: 'no such metric',
      evaluationTime: 250,
    });
    expect(rules[1]).toMatchObject({ health: 'ok' });
    expect(rules[1]).not.toHaveProperty('evaluationTime');
    expect(upstream?.received.every(({ headers }) => headers.authorization === `Bearer ${token}`)).toBe(true);
  });

  it('are at most 5,000, and how many are left out is known', async () => {
    const rules = Array.from({ length: 5_007 }, (_, i) => rule(`r${i}`));
    const configuration = await open({
      [ruler]: () => ({ F: [{ name: 'g', interval: '1m', rules }] }),
      [states]: noStates,
    });
    const read = await configuration.listRules();
    expect([read.rules.length, read.leftOut]).toEqual([5_000, 7]);
  });

  it('that the token may not read give an error with the permission that is missing', async () => {
    const configuration = await open({});
    expect(await failure(configuration.listRules())).toMatch(/^unauthorized .*alert\.rules:read/);
  });

  it('that are hidden without a word, since their folders are, give such an error, too', async () => {
    const answers = { [ruler]: () => ({}), [states]: noStates };
    expect(await failure((await open(answers, {})).listRules())).toMatch(/^unauthorized .*folders:read/);
    await upstream?.stop();
    expect(await (await open(answers)).listRules()).toEqual({ rules: [], leftOut: 0 });
  });
});

describe('dashboards', () => {
  const hit = (i: number) => ({ uid: `d${i}`, title: `D ${i}`, url: `/d/d${i}`, tags: ['a'], folderTitle: 'Shop' });

  it('are listed page by page up to 5,000, and it is said that there are more', async () => {
    const configuration = await open({
      '/api/search': (query) => {
        const [page, limit] = ['page', 'limit'].map((name) => Number(query.get(name)));
        return Array.from({ length: 5_300 }, (_, i) => hit(i)).slice((page - 1) * limit, page * limit);
      },
    });
    const { dashboards, leftOut } = await configuration.listDashboards();
    expect([dashboards.length, leftOut]).toEqual([5_000, 300]);
    expect(dashboards[4_999]).toEqual({ uid: 'd4999', title: 'D 4999', folder: 'Shop', url: '/d/d4999', tags: ['a'] });
  });

  it('have no address that leads elsewhere', async () => {
    const configuration = await open({ '/api/search': () => [{ ...hit(1), url: '//evil.example/d/1' }, 4] });
    expect((await configuration.listDashboards()).dashboards).toMatchObject([{ uid: 'd1', url: '' }]);
  });

  it('that the token may not see are no empty list', async () => {
    const configuration = await open({ '/api/search': () => [] }, {});
    expect(await failure(configuration.listDashboards())).toMatch(/^unauthorized .*dashboards:read/);
  });

  it('are read as they are kept, by a uid that leads nowhere else', async () => {
    const dashboard = { title: 'One', elements: {} };
    const configuration = await open({
      '/api/dashboards/uid/a%2F..%2Fb': () => ({ dashboard, meta: { provisioned: true } }),
    });
    expect(await configuration.readDashboard('a/../b')).toEqual({ model: dashboard, isProvisioned: true });
  });
});

describe('notification', () => {
  const points = '/api/v1/provisioning/contact-points';
  const policies = '/api/v1/provisioning/policies';

  it('has kinds of integrations and matchers, and nothing of what integrations are set to', async () => {
    const configuration = await open({
      [points]: () => [
        { name: 'on call', type: 'webhook', settings: { url: 'https://hook/secret', authorization_credentials: 'x' } },
        { name: 'on call', type: 'email', settings: { addresses: 'sre@shop.io' } },
        { name: 'default', type: 'email', settings: { addresses: '<example@email.com>' } },
      ],
      [policies]: () => ({
        receiver: 'default',
        routes: [
          { receiver: 'on call', object_matchers: [['severity', '=', 'critical']], routes: [{ match: { a: 'b' } }] },
        ],
      }),
    });
    const read = await configuration.readNotification();
    expect(read).toEqual({
      contactPoints: [
        { name: 'on call', integrations: ['webhook', 'email'], isExample: false },
        { name: 'default', integrations: ['email'], isExample: true },
      ],
      policy: {
        receiver: 'default',
        matchers: [],
        routes: [
          {
            receiver: 'on call',
            matchers: ['severity = critical'],
            routes: [{ receiver: '', matchers: ['a = b'], routes: [] }],
          },
        ],
      },
    });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it('of a tree without end is read to a depth', async () => {
    let tree: object = { receiver: 'deepest' };
    for (let i = 0; i < 1_000; i++) {
      tree = { receiver: 'r', routes: [tree] };
    }
    const configuration = await open({ [points]: () => [], [policies]: () => tree });
    const text = JSON.stringify(await configuration.readNotification());
    expect(text.split('receiver').length - 1).toBe(21);
  });

  it('that the token may not read gives an error with the permission that is missing', async () => {
    const configuration = await open({});
    expect(await failure(configuration.readNotification())).toMatch(
      /^unauthorized .*alert\.notifications\.provisioning:read/
    );
  });
});

test('permissions are the actions of the token with their scopes', async () => {
  const configuration = await open({}, { 'datasources:query': ['datasources:*'], 'alert.instances:read': [''] });
  expect([...(await configuration.listPermissions())]).toEqual([
    ['datasources:query', ['datasources:*']],
    ['alert.instances:read', ['']],
  ]);
});
