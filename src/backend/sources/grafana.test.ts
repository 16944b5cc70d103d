import { renderNotices } from '../../texts';
import type { SourceError, SourceRequest } from '../../queries';
import { grafanaTokenKey } from '../../sources';
import { createSource } from './createSource';
import { queryPayload } from '../../sources/grafana/models';
import { settingsWith } from '../../../test/support/backend/settingsWith';
import { json, startUpstream, type Upstream } from '../../../test/support/backend/startUpstream';

let upstream: Upstream | undefined;
afterEach(() => upstream?.stop());

const source = () =>
  createSource(
    settingsWith(
      { grafanaUrl: `${upstream?.url}/grafana/`, sources: [{ uid: 'g', kind: 'grafana', name: 'Shop' }] },
      { [grafanaTokenKey]: 'glsa_secret' }
    ),
    'g'
  );
const request = (query: Record<string, unknown>): SourceRequest => ({
  query,
  from: 1_700_000_000_000,
  to: 1_700_000_600_000,
  step: 60_000,
  signal: new AbortController().signal,
});
const failure = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: SourceError) => `${error.code} ${error.status} ${error.message}`
  );
const payload = (query: Record<string, unknown>) =>
  (queryPayload('g', request(query)).queries as Array<Record<string, unknown>>)[0];

test('a Prometheus model is asked at exactly the step', () => {
  const query = { expr: 'up', refId: 'B', instant: true, interval: '1h', datasource: { uid: 'x', type: 'prometheus' } };
  expect(queryPayload('g', request(query))).toEqual({
    from: '1700000000000',
    to: '1700000600000',
    queries: [
      {
        expr: 'up',
        refId: 'A',
        hide: false,
        datasource: { uid: 'g', type: 'prometheus' },
        intervalMs: 60_000,
        maxDataPoints: 100,
        intervalFactor: 1,
        range: true,
        instant: false,
        exemplar: false,
        format: 'time_series',
      },
    ],
  });
});

test('a minimum step of the query is no step, but the scrape interval of its macros', () => {
  const datasource = { type: 'prometheus' };
  const asked = payload({ expr: 'rate(x[$__rate_interval])', interval: '30s', datasource });
  expect(asked).toMatchObject({ expr: 'rate(x[120s])', intervalMs: 60_000 });
  expect(JSON.parse(JSON.stringify(asked))).not.toHaveProperty('interval');
  const ownInterval = payload({ expr: 'rate(x[$__rate_interval])', interval: '', datasource });
  expect(ownInterval).toMatchObject({ expr: 'rate(x[$__rate_interval])' });
});

test('a Loki model is asked for a range at exactly the step', () => {
  const query = payload({ expr: 'rate({a="b"}[1m])', queryType: 'instant', datasource: { type: 'loki' } });
  expect(query).toMatchObject({ step: '60s', queryType: 'range' });
  expect(query).not.toHaveProperty('instant');
});

test('an expression of unknown kind is asked both ways, another model is left as it is', () => {
  expect(payload({ expr: 'up' })).toMatchObject({ intervalMs: 60_000, step: '60s', queryType: 'range' });
  expect(payload({ rawSql: 'SELECT 1', format: 'table' })).toMatchObject({ rawSql: 'SELECT 1', format: 'table' });
  expect(payload({ rawSql: 'SELECT 1' })).not.toHaveProperty('range');
});

test("fields that are Grafana's own are told anew, in whatever case they are written", () => {
  const query = {
    rawSql: 'SELECT 1',
    DataSource: { uid: 'other' },
    datasourceId: 7,
    refid: 'B',
    timeRange: {},
    key: 'Q-1',
  };
  expect(payload(query)).toEqual({
    rawSql: 'SELECT 1',
    refId: 'A',
    hide: false,
    datasource: { uid: 'g' },
    intervalMs: 60_000,
    maxDataPoints: 100,
  });
});

test('the query goes to Grafana with the token, and its frames become series', async () => {
  const frame = {
    schema: {
      fields: [
        { name: 'Time', type: 'time' },
        { name: 'Value', type: 'number', labels: { job: 'a' } },
      ],
    },
    data: { values: [[1_700_000_000_000], [2]] },
  };
  upstream = await startUpstream((response) => json(response, { results: { A: { status: 200, frames: [frame] } } }));
  const [series] = (await source().query(request({ expr: 'up' }))).series;
  expect(series).toMatchObject({ name: '{job="a"}', labels: { job: 'a' }, values: Float64Array.of(2) });
  expect(upstream.received[0]).toMatchObject({ method: 'POST', url: '/grafana/api/ds/query' });
  expect(upstream.received[0].headers.authorization).toBe('Bearer glsa_secret');
});

test("a failed query passes on the data source's words and status", async () => {
  upstream = await startUpstream((response) =>
    json(response, { results: { A: { error: 'parse error: glsa_secret', status: 422, frames: [] } } }, 400)
  );
  expect(await failure(source().query(request({ expr: 'up{' })))).toBe(
    'rejected 422 Shop rejected the query with status 422: parse error: ***. Correct the query and run it again.'
  );
});

test.each([
  [{ message: 'bad request data' }, 400, /^rejected 400 .*bad request data/],
  [{ message: 'Data source not found' }, 404, /^unknown-source 404 Grafana knows no data source with uid g/],
  [{ message: 'Invalid API key' }, 401, /^unauthorized 401 .*Invalid API key/],
  [{ results: {} }, 200, /^malformed 502 .*no results/],
  [[], 200, /^malformed/],
])('the answer %j with status %d is told', async (answer, status, message) => {
  upstream = await startUpstream((response) => json(response, answer, status));
  expect(await failure(source().query(request({ expr: 'up' })))).toMatch(message);
});

test('a login page is no answer', async () => {
  upstream = await startUpstream((response) => response.end('<!doctype html>'));
  expect(await failure(source().query(request({ expr: 'up' })))).toMatch(/^malformed 502 .*a web page/);
});

test('macros of the whole range are refused', async () => {
  upstream = await startUpstream((response) => json(response, {}));
  expect(await failure(source().query(request({ expr: 'increase(x[$__range])' })))).toMatch(/^rejected 400/);
  expect(upstream.received).toHaveLength(0);
});

test("the test of a source passes on the data source's own", async () => {
  upstream = await startUpstream((response, { url }) => json(response, { status: 'OK', message: `asked ${url}` }, 200));
  expect(await source().check(new AbortController().signal)).toEqual({
    ok: true,
    message: 'Shop is reached through Grafana: asked /grafana/api/datasources/uid/g/health',
  });
});

test('the test of a source that is not well says why', async () => {
  upstream = await startUpstream((response) => json(response, { status: 'ERROR', message: 'no route' }, 400));
  expect(await source().check(new AbortController().signal)).toMatchObject({
    ok: false,
    message: expect.stringContaining('no route'),
  });
});

test.each(['.', '..'])('the uid %s, which would lead to another path, is refused', (uid) => {
  const settings = settingsWith(
    { grafanaUrl: 'http://grafana', sources: [{ uid, kind: 'grafana', name: 'Shop' }] },
    { [grafanaTokenKey]: 't' }
  );
  expect(() => createSource(settings, uid)).toThrow(/A uid has 1 to 40 letters, digits, hyphens and underscores/);
});

test('notices of frames are passed on, each once; those that warn mean that data is missing', async () => {
  const fields = [
    { name: 'Time', type: 'time' },
    { name: 'Value', type: 'number' },
  ];
  const notices = [
    { severity: 'warning', text: 'store glsa_secret: unavailable' },
    { severity: 'info', text: 'PromQL info: metric might not be a counter' },
    { severity: 'error', text: { toString: 1 } },
  ];
  const frame = (i: number) => ({
    schema: { meta: { notices }, fields },
    data: { values: [[1_700_000_000_000 + i], [2]] },
  });
  const frames = [frame(0), frame(1), { schema: { meta: { notices }, fields: [] } }];
  upstream = await startUpstream((response) => json(response, { results: { A: { frames } } }));
  const answer = await source().query(request({ expr: 'up' }));
  expect([answer.series.length, answer.partial, renderNotices(answer.notices)]).toEqual([
    2,
    true,
    [
      { severity: 'warning', text: 'Shop says that data is missing: store ***: unavailable' },
      { severity: 'info', text: 'Shop says: PromQL info: metric might not be a counter' },
    ],
  ]);
});

const column = (extra = {}) => ({ name: 'Value', type: 'number', ...extra });
const table = (fields: unknown, data: unknown) => ({ results: { A: { frames: [{ schema: { fields }, data }] } } });
const time = { name: 'Time', type: 'time' };
test.each([
  table([time, column()], { values: 'length' }),
  table([time, column()], { values: [[1], 'x'] }),
  table([time, column()], { values: [[1], { 0: 1, length: 1 }] }),
  table([time, column()], { values: [[1]] }),
  table('fields', { values: [[1], [1]] }),
  table([time, column({ labels: { a: { toString: 1 } } })], { values: [[1], [1]] }),
])('the odd frame %j is malformed, and no fault of the plugin', async (answer) => {
  upstream = await startUpstream((response) => json(response, answer));
  expect(await failure(source().query(request({ expr: 'up' })))).toMatch(/^malformed 502/);
});

test('what is odd beside the values of a frame is passed over', async () => {
  const fields = [time, column({ config: { displayName: { toString: 1 }, unit: 7 }, name: 5 })];
  const entities = [null, { Inf: ['length', -1, 0.5, 99], NegInf: 'x' }];
  const answer = table(fields, { values: [[1], [{ valueOf: 1 }]], entities, nanos: ['x', 3] });
  upstream = await startUpstream((response) => json(response, answer));
  const [series] = (await source().query(request({ expr: 'up' }))).series;
  expect([series.name, series.unit, series.times[0], series.values[0]]).toEqual(['value', undefined, 1, NaN]);
});

test('a data source that limits requests is no wrong query', async () => {
  upstream = await startUpstream((response) =>
    json(response, { results: { A: { error: 'too many requests', status: 429 } } }, 400)
  );
  expect(await failure(source().query(request({ expr: 'up' })))).toMatch(
    /^rate-limited 429 Shop limits how many requests it answers \(status 429\): too many requests\. Try again later/
  );
});
