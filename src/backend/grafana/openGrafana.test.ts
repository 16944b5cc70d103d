import { hour, minute } from '../../engine';
import { SourceError } from '../../queries';
import { grafanaTokenKey } from '../../sources';
import { settingsWith } from '../../../test/support/backend/settingsWith';
import { json, startUpstream, type Received, type Upstream } from '../../../test/support/backend/startUpstream';
import type { GrafanaReader } from '../../incidents';
import { openGrafana } from './openGrafana';
import { joinTransitions } from './readPastAlerts';

const token = 'glsa_hunter2';
const now = Date.UTC(2026, 11, 1, 12);
let upstream: Upstream | undefined;
afterEach(() => upstream?.stop());

async function open(answer: (request: Received) => unknown, status = 200): Promise<GrafanaReader> {
  upstream = await startUpstream((response, request) => json(response, answer(request), status));
  const settings = settingsWith({ grafanaUrl: `${upstream.url}/grafana` }, { [grafanaTokenKey]: token });
  const grafana = openGrafana(settings, new AbortController().signal);
  return grafana ?? Promise.reject(new Error('there is no Grafana'));
}

const failure = async (reading: Promise<unknown>) =>
  reading.then(
    () => 'it succeeded',
    (error: unknown) => (error instanceof SourceError ? `${error.code} ${error.message}` : String(error))
  );

test('without an address or a token, or with one that no header can hold, there is nothing to read from', () => {
  const { signal } = new AbortController();
  const without = [
    settingsWith({}, { [grafanaTokenKey]: token }),
    settingsWith({ grafanaUrl: 'http://grafana' }),
    settingsWith({ grafanaUrl: 'http://grafana' }, { [grafanaTokenKey]: 'a\r\nx: y' }),
  ];
  expect(without.map((settings) => openGrafana(settings, signal))).toEqual([undefined, undefined, undefined]);
});

describe('records', () => {
  const annotation = {
    id: 4,
    time: now,
    timeEnd: now,
    text: 'the import',
    tags: ['foresight', 'verdict:noise'],
    login: 'ann',
    email: 'ann@example.com',
    data: {},
  };

  it('are written with the token, once, and have the id that Grafana gives', async () => {
    const { records } = await open(() => ({ id: 7, message: 'Annotation added' }));
    expect(await records.create({ time: now + 0.4, text: 'x', tags: ['foresight', 'a:b&c'] })).toBe(7);
    const [{ method, url, headers, body }] = upstream?.received ?? [];
    expect([method, url, headers.authorization]).toEqual(['POST', '/grafana/api/annotations', `Bearer ${token}`]);
    expect(JSON.parse(body)).toEqual({ time: now, text: 'x', tags: ['foresight', 'a:b&c'] });
  });

  it('are listed by all of their tags, newest first, and those that cannot be read are passed over', async () => {
    const other = { ...annotation, id: 5, tags: ['foresight:x', 'verdict:noise'] };
    const later = { ...annotation, id: 3, time: now + 1, timeEnd: 0, login: undefined };
    const { records } = await open(() => [annotation, other, null, { id: 'x' }, later]);
    const range = { from: -5, to: now, tags: ['foresight', 'verdict:noise'], limit: 1e9 };
    expect(await records.list(range)).toEqual([
      { id: 3, time: now + 1, timeEnd: now + 1, text: 'the import', tags: annotation.tags, author: '' },
      { id: 4, time: now, timeEnd: now, text: 'the import', tags: annotation.tags, author: 'ann' },
    ]);
    const { searchParams } = new URL(upstream?.received[0].url ?? '', 'http://grafana');
    expect(Object.fromEntries(searchParams)).toMatchObject({ type: 'annotation', from: '1', limit: '5000' });
    expect(searchParams.getAll('tags')).toEqual(range.tags);
  });

  it('that Grafana refuses give its reason, without the token', async () => {
    const refuse = (_: Received) => ({ message: `Permissions needed: annotations:create for ${token}` });
    const { records } = await open(refuse, 403);
    const said = await failure(records.create({ time: now, text: 'x', tags: [] }));
    expect(said).toMatch(/^unauthorized Grafana .*annotations:create for \*\*\*/);
    expect(said).not.toContain('hunter2');
  });

  it.each([[{ message: 'no list' }], ['text'], [null]])('of the odd answer %j is an error', async (answer) => {
    const { records } = await open(() => answer);
    expect(await failure(records.list({ from: 0, to: now, tags: [], limit: 10 }))).toMatch(/^malformed/);
  });
});

describe('alerts that fire', () => {
  const alert = {
    annotations: { __orgId__: '1', summary: 'It burns' },
    endsAt: '2026-12-01T12:04:00.000Z',
    fingerprint: '7aa383afa6da3e4c',
    receivers: [{ name: 'empty' }],
    startsAt: '2026-12-01T11:58:00.000Z',
    status: { inhibitedBy: [], silencedBy: [], state: 'active' },
    updatedAt: '2026-12-01T11:59:00.000Z',
    generatorURL: 'http://grafana/alerting/grafana/r1/view',
    labels: { __alert_rule_uid__: 'r1', alertname: 'High errors', service: 'payment' },
  };

  it('are those of Grafana, and of an Alertmanager by its uid, which leads nowhere else', async () => {
    const grafana = await open(() => [alert, { labels: 3 }, { ...alert, startsAt: 'soon' }]);
    const expected = {
      labels: { alertname: 'High errors', service: 'payment' },
      summary: 'It burns',
      start: now - 2 * minute,
      rule: 'r1',
      link: 'http://grafana/alerting/grafana/r1/view',
    };
    expect(await grafana.listFiring()).toEqual({ alerts: [expected], leftOut: 0 });
    expect((await grafana.listExternal('a/../b')).alerts).toHaveLength(1);
    expect(upstream?.received.map(({ url }) => url.split('?')[0])).toEqual([
      '/grafana/api/alertmanager/grafana/api/v2/alerts',
      '/grafana/api/alertmanager/a%2F..%2Fb/api/v2/alerts',
    ]);
  });

  it('are the newest of many, with how many are left out', async () => {
    const many = Array.from({ length: 5_003 }, (_, i) => ({
      ...alert,
      startsAt: new Date(now - i * minute).toISOString(),
    }));
    const { alerts, leftOut } = await (await open(() => many)).listFiring();
    expect([alerts.length, alerts[0].start, leftOut]).toEqual([5_000, now, 3]);
  });

  it('have no link that is none of the web', async () => {
    const grafana = await open(() => [{ ...alert, generatorURL: 'javascript:alert(1)' }]);
    expect((await grafana.listFiring()).alerts[0]).not.toHaveProperty('link');
  });
});

describe('alerts that fired', () => {
  const labels = 'alertname=Errors {high}, grafana_folder=Shop, instance=10.0.0.1:9100, path=/a, /b, service=payment';
  const change = (time: number, prevState: string, newState: string) => ({
    alertId: 1,
    alertName: 'Errors {high}',
    prevState,
    newState,
    time,
    text: `Errors {high} {${labels}} - A=1.000000`,
  });

  it('last from one transition to the next, with their labels', async () => {
    const history = [change(now, 'Alerting', 'Normal'), change(now - hour, 'Pending', 'Alerting (NoData)')];
    const grafana = await open(() => history);
    const { alerts } = await grafana.listPast({ from: now - 2 * hour, to: now });
    const expected = {
      alertname: 'Errors {high}',
      grafana_folder: 'Shop',
      instance: '10.0.0.1:9100',
      path: '/a, /b',
      service: 'payment',
    };
    expect(alerts).toEqual([{ labels: expected, start: now - hour, end: now }]);
  });

  it('and did so before the range begin with it; those that still do are not past', () => {
    const since = now - 2 * hour;
    expect(joinTransitions([change(now - hour, 'Alerting', 'Normal')], since)).toMatchObject([
      { start: since, end: now - hour },
    ]);
    expect(joinTransitions([change(now - hour, 'Normal', 'Alerting')], since)).toEqual([]);
    expect(joinTransitions([change(now - hour, 'Normal', 'NoData'), change(now, 'NoData', 'Normal')], since)).toEqual(
      []
    );
  });

  it('with a text that nobody can read have their name alone', () => {
    const odd = { ...change(now, 'Alerting', 'Normal'), text: 'Errors' };
    expect(joinTransitions([odd], 0)).toMatchObject([{ labels: { alertname: 'Errors {high}' } }]);
  });
});

test('silences are those that hold or will, with whom they match', async () => {
  const silence = {
    id: 's1',
    comment: 'deploy',
    createdBy: 'ann',
    startsAt: '2026-12-01T12:00:00.000Z',
    endsAt: '2026-12-01T13:00:00.000Z',
    matchers: [{ name: 'service', value: 'pay.*', isRegex: true }],
    status: { state: 'active' },
  };
  const grafana = await open(() => [silence, { ...silence, status: { state: 'expired' } }]);
  expect(await grafana.listSilences()).toEqual([
    {
      id: 's1',
      from: now,
      to: now + hour,
      matchers: [{ name: 'service', value: 'pay.*', isRegex: true, isEqual: true }],
      author: 'ann',
      comment: 'deploy',
    },
  ]);
});
