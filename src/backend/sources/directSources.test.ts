import { gzipSync } from 'node:zlib';
import { renderNotices } from '../../texts';
import { SourceError, type SourceRequest } from '../../queries';
import { secretKey, type SourceKind } from '../../sources';
import { createSource } from './createSource';
import { settingsWith } from '../../../test/support/backend/settingsWith';
import { json, matrix, startUpstream, type Upstream } from '../../../test/support/backend/startUpstream';

let upstream: Upstream;
afterEach(() => upstream.stop());

const source = (kind: SourceKind, extra = {}, secrets = {}) =>
  createSource(
    settingsWith({ sources: [{ uid: 's', kind, name: 'Shop', url: upstream.url, ...extra }] }, secrets),
    's'
  );
const request = (query: Record<string, unknown> = { expr: 'up' }): SourceRequest => ({
  query,
  from: 1_700_000_000_000,
  to: 1_700_000_060_000,
  step: 15_000,
  signal: new AbortController().signal,
});
const failure = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: SourceError) => `${error.code} ${error.message}`
  );
const one = matrix([
  {
    metric: { __name__: 'up', job: 'a' },
    values: [
      [1_700_000_000, '1'],
      [1_700_000_015.5, 'NaN'],
    ],
  },
]);

test('Prometheus is asked by form with seconds, and its matrix becomes series', async () => {
  upstream = await startUpstream((response) => json(response, one));
  const asked = request({ expr: 'rate(x[$__rate_interval])', legendFormat: '{{job}}' });
  const [series] = (await source('prometheus').query(asked)).series;
  expect(series).toEqual({
    name: 'a',
    labels: { __name__: 'up', job: 'a' },
    times: Float64Array.of(1_700_000_000_000, 1_700_000_015_500),
    values: Float64Array.of(1, NaN),
  });
  const [{ method, url, body, headers }] = upstream.received;
  expect([method, url, headers['content-type']]).toEqual([
    'POST',
    '/api/v1/query_range',
    'application/x-www-form-urlencoded',
  ]);
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    query: 'rate(x[60s])',
    start: '1700000000',
    end: '1700000060',
    step: '15',
    limit: '50000',
  });
});

test('Loki is asked with nanoseconds', async () => {
  upstream = await startUpstream((response) => json(response, one));
  await source('loki').query(request({ expr: 'sum(rate({a="&b=1"}[1m]))' }));
  const form = Object.fromEntries(new URLSearchParams(upstream.received[0].body));
  expect(upstream.received[0].url).toBe('/loki/api/v1/query_range');
  expect(form).toEqual({
    query: 'sum(rate({a="&b=1"}[1m]))',
    start: '1700000000000000000',
    end: '1700000060000000000',
    step: '15',
  });
});

test('basic auth, tenant and extra headers go with every request', async () => {
  upstream = await startUpstream((response) => json(response, one));
  const secrets = { [secretKey('s', 'password')]: 'pä:ss', [secretKey('s', 'header.X-Key')]: 'k1' };
  await source('prometheus', { basicAuthUser: 'me', tenant: 'team-a', headerNames: ['X-Key'] }, secrets).query(
    request()
  );
  expect(upstream.received[0].headers).toMatchObject({
    authorization: `Basic ${Buffer.from('me:pä:ss').toString('base64')}`,
    'x-scope-orgid': 'team-a',
    'x-key': 'k1',
  });
});

test('a bearer token and a tenant header of another name are sent', async () => {
  upstream = await startUpstream((response) => json(response, one));
  const secrets = { [secretKey('s', 'token')]: 't0ken' };
  await source('loki', { tenant: 'team-a', tenantHeader: 'X-Tenant' }, secrets).query(request());
  expect(upstream.received[0].headers).toMatchObject({ authorization: 'Bearer t0ken', 'x-tenant': 'team-a' });
});

test.each([
  [{ status: 'success', data: { resultType: 'vector', result: [] } }, /^not-numeric .*type vector instead of a matrix/],
  [
    { status: 'success', data: { resultType: 'string', result: [1, 'a'] } },
    /^not-numeric .*A string cannot be forecast/,
  ],
  [{ status: 'success', data: { resultType: 'streams', result: [] } }, /^log-lines .*count_over_time/],
  [
    { status: 'success', data: { resultType: 'streams', result: [{ stream: {}, values: [['17', 'line']] }] } },
    /^log-lines/,
  ],
  [{ status: 'error', error: 'odd' }, /^malformed .*no result data/],
  [matrix([{ metric: { a: 'b' }, values: [[1, 'one']] }]), /^malformed .*a value is no number, but "one"/],
  [{ status: 'success', data: { resultType: 'matrix', result: [{ values: [[1, '1']] }] } }, /^malformed .*no labels/],
  [null, /^malformed/],
])('the answer %j is refused', async (answer, message) => {
  upstream = await startUpstream((response) => json(response, answer));
  expect(await failure(source('prometheus').query(request()))).toMatch(message);
});

test.each([
  ['{"status":"success","data":{"resultType":"matrix","resu', /not JSON, or was cut off/],
  ['{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1,"1"],[2', /cut off/],
  ['<html>login</html>', /a web page/],
])('the cut or foreign body %j is malformed', async (body, message) => {
  upstream = await startUpstream((response) => response.end(body));
  expect(await failure(source('prometheus').query(request()))).toMatch(message);
});

const histograms = { metric: {}, histograms: [[1, { count: '1', sum: '2' }]] };
const ofResult = (...result: unknown[]) => ({ status: 'success', data: { resultType: 'matrix', result } });

test('an answer without series, or of series without samples, is empty', async () => {
  upstream = await startUpstream((response) => json(response, ofResult({ metric: { a: 'b' }, values: [] })));
  expect((await source('prometheus').query(request())).series).toEqual([]);
});

test('native histograms alone cannot be forecast, and what to query instead is said', async () => {
  upstream = await startUpstream((response) => json(response, ofResult(histograms)));
  expect(await failure(source('prometheus').query(request()))).toBe(
    'not-numeric Shop answered with 1 series of native histograms, which cannot be forecast. Query a number of them, such as histogram_quantile(0.9, ...), histogram_avg(...) or histogram_count(...).'
  );
});

test('native histograms beside numbers are left out with a notice', async () => {
  upstream = await startUpstream((response) =>
    json(response, ofResult(histograms, { metric: { a: 'b' }, values: [[1, '2']] }))
  );
  const { series, notices, partial } = await source('prometheus').query(request());
  expect([series.length, partial, renderNotices(notices)]).toEqual([
    1,
    false,
    [{ severity: 'warning', text: expect.stringMatching(/^1 series of Shop has native histograms/) }],
  ]);
});

test.each([
  ['7', 'Try again in 7 s.'],
  ['Tue, 01 Dec 2026 12:30:00 GMT', 'Try again at 2026-12-01 12:30 UTC.'],
  ['soon', 'Try again later, or ask for less: a longer step, a shorter range, or fewer queries at once.'],
])('a source that limits requests and says to retry after %s is no wrong query', async (retryAfter, remedy) => {
  upstream = await startUpstream((response) => {
    response.writeHead(429, { 'retry-after': retryAfter }).end(JSON.stringify({ error: 'too many requests' }));
  });
  const asked = source('loki').query(request());
  await expect(asked).rejects.toMatchObject({ code: 'rate-limited', status: 429 });
  expect(await failure(asked)).toBe(
    `rate-limited Shop limits how many requests it answers (status 429): too many requests. ${remedy}`
  );
});

test('a compressed answer was not asked for, and is called what it is', async () => {
  upstream = await startUpstream((response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(JSON.stringify(one)))
  );
  expect(await failure(source('prometheus').query(request()))).toMatch(
    /^malformed The answer of Shop is compressed \(gzip\), which was not asked for\. Turn compression off/
  );
  expect(upstream.received[0].headers['accept-encoding']).toBe('identity');
});

test.each([[{}], [{ expr: '  ' }], [{ expr: 7 }]])('the query %j is refused without asking', async (query) => {
  upstream = await startUpstream((response) => json(response, one));
  expect(await failure(source('prometheus').query(request(query)))).toMatch(/^rejected .*no expression/);
  expect(upstream.received).toHaveLength(0);
});

test('the test of a Prometheus tells its version, and goes without where there is none', async () => {
  const answers = { version: true };
  upstream = await startUpstream((response, { url }) =>
    url.endsWith('buildinfo')
      ? json(response, answers.version ? { data: { version: '2.42.0' } } : {}, answers.version ? 200 : 404)
      : json(response, { status: 'success', data: { resultType: 'vector', result: [] } })
  );
  const signal = new AbortController().signal;
  expect(await source('prometheus').check(signal)).toEqual({
    ok: true,
    message: 'Shop answers queries (version 2.42.0).',
  });
  answers.version = false;
  expect(await source('prometheus').check(signal)).toEqual({ ok: true, message: 'Shop answers queries.' });
});

test.each(['prometheus', 'loki'] as const)('the test of a %s that is something else says so', async (kind) => {
  upstream = await startUpstream((response) => response.end('hello'));
  const { ok, message } = await source(kind).check(new AbortController().signal);
  expect(ok).toBe(false);
  expect(message).toContain('does not answer like a server of its kind');
});

test('the test of a source that refuses access says what to check', async () => {
  upstream = await startUpstream((response) => json(response, {}, 401));
  const { ok, message } = await source('loki').check(new AbortController().signal);
  expect([ok, message]).toEqual([false, expect.stringContaining("Check the source's credentials")]);
});

test('credentials that the upstream repeats are masked, in any form that they were sent in', async () => {
  upstream = await startUpstream((response, { headers }) =>
    json(response, { error: `bad ${headers.authorization} and ${headers['x-key']}` }, 400)
  );
  const secrets = { [secretKey('s', 'password')]: 'hunter2', [secretKey('s', 'header.X-Key')]: 'k1' };
  const asked = source('prometheus', { basicAuthUser: 'me', headerNames: ['X-Key'], tenant: 'a' }, secrets).query(
    request()
  );
  expect(await failure(asked)).toMatch(/: bad \*\*\* and \*\*\*\. Correct the query/);
});

const secret = 'a "b"\\c/d<e>&f';
test.each([
  ['JSON', JSON.stringify(secret).slice(1, -1)],
  ['URLs', encodeURIComponent(secret)],
  ['forms', new URLSearchParams({ x: secret }).toString().slice(2)],
  ['HTML', secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')],
  ['base64', Buffer.from(secret).toString('base64')],
  ['upper case', secret.toUpperCase()],
])('a secret is masked as %s write it', async (_, spelling) => {
  upstream = await startUpstream((response) => response.writeHead(400).end(`bad ${spelling} sent`));
  const asked = source('prometheus', {}, { [secretKey('s', 'token')]: secret }).query(request());
  expect(await failure(asked)).toMatch(/: bad \*\*\*(Y=)? sent\. /);
});

test('a secret that stands where a sample should is masked before it is cut', async () => {
  const long = `secret-${'0123456789'.repeat(6)}`;
  upstream = await startUpstream((response) => json(response, matrix([{ metric: {}, values: [[1, long]] }])));
  const asked = source('prometheus', {}, { [secretKey('s', 'token')]: long }).query(request());
  expect(await failure(asked)).toMatch(/a value is no number, but "\*\*\*"/);
});
