import type { ClientQuery } from '../../pluginClient';
import { json, startUpstream, type Upstream } from '../../../../test/support/backend/startUpstream';
import { checkMetrics, queryMetrics, readMetricsApi } from './metricSource';

let upstream: Upstream;
afterEach(() => upstream.stop());

const source = (type = 'prometheus') => ({ uid: 's', name: 'Shop', type, url: upstream.url });
const query = (model: Record<string, unknown>, fields: Partial<ClientQuery> = {}): ClientQuery => ({
  refId: 'A',
  from: 1_700_000_007_000,
  to: 1_700_000_600_000,
  intervalMs: 15_000,
  model,
  ...fields,
});
const sample = {
  metric: { job: 'a' },
  values: [
    [1_700_000_010, '1'],
    [1_700_000_025, '+Inf'],
  ],
};
const matrix = { status: 'success', data: { resultType: 'matrix', result: [sample] } };
const asked = () => {
  const { method, url, body } = upstream.received[0];
  return { method, url, ...Object.fromEntries(new URLSearchParams(body)) };
};

test('a range is asked at times that are multiples of the step, and becomes frames as Grafana’s', async () => {
  upstream = await startUpstream((response) => json(response, matrix));
  const [frame] = await queryMetrics(source(), query({ expr: 'rate(x[$__rate_interval])', legendFormat: '{{job}}' }));
  expect(asked()).toEqual({
    method: 'POST',
    url: '/api/v1/query_range',
    query: 'rate(x[60s])',
    start: '1699999995',
    end: '1700000595',
    step: '15',
  });
  expect(frame).toMatchObject({ refId: 'A', meta: { type: 'timeseries-multi', typeVersion: [0, 1] } });
  expect(frame.fields[1]).toMatchObject({
    labels: { job: 'a' },
    values: Float64Array.of(1, Infinity),
    config: { displayNameFromDS: 'a' },
  });
});

test('the length of the whole range is filled in', async () => {
  upstream = await startUpstream((response) => json(response, matrix));
  await queryMetrics(source(), query({ expr: 'increase(x[$__range]) / ${__range_s}' }, { from: 0, to: 60_000 }));
  expect(asked()).toMatchObject({ query: 'increase(x[60s]) / 60' });
});

test('a range of too many points is asked in greater steps', async () => {
  upstream = await startUpstream((response) => json(response, matrix));
  await queryMetrics(source(), query({ expr: 'x' }, { from: 0, to: 220_000_000 }));
  expect(asked()).toMatchObject({ step: '20' });
});

test('an instant query of a Loki gives one row per series', async () => {
  const value = { metric: {}, value: [1_700_000_600, '2'] };
  upstream = await startUpstream((response) => json(response, { data: { resultType: 'vector', result: [value] } }));
  const [frame] = await queryMetrics(source('loki'), query({ expr: 'x', queryType: 'instant' }));
  expect(asked()).toMatchObject({ url: '/loki/api/v1/query', time: '1700000600000000000' });
  expect(frame).toMatchObject({ meta: { type: 'numeric-multi' }, fields: [{}, { values: Float64Array.of(2) }] });
});

test('log lines of all streams become one frame, the newest first', async () => {
  const stream = (level: string, ...values: string[][]) => ({ stream: { level }, values });
  const result = [stream('info', ['1700000010000000000', 'early']), stream('error', ['1700000020500000001', 'late'])];
  const stats = { summary: { totalBytesProcessed: 9 } };
  upstream = await startUpstream((response) => json(response, { data: { resultType: 'streams', result, stats } }));
  const [frame] = await queryMetrics(source('loki'), query({ expr: '{a="b"}', maxLines: 5000 }));
  expect(frame.fields.map(({ values }) => Array.from(values as ArrayLike<unknown>))).toEqual([
    [1_700_000_020_500, 1_700_000_010_000],
    ['late', 'early'],
    ['{"level":"error"}', '{"level":"info"}'],
    ['1700000020500000001', '1700000010000000000'],
  ]);
  expect(frame.meta).toMatchObject({ stats: [{ displayName: 'Summary: total bytes processed', value: 9 }] });
  expect(asked()).toMatchObject({
    limit: '5000',
    direction: 'backward',
    start: '1700000007000000000',
    end: '1700000600000000000',
  });
});

test('what is neither series nor lines is refused', async () => {
  upstream = await startUpstream((response) => json(response, { data: { resultType: 'scalar', result: [1, '1'] } }));
  await expect(queryMetrics(source(), query({ expr: '1' }))).rejects.toThrow('no scalar');
});

test('the server’s own reason is passed on with its status', async () => {
  upstream = await startUpstream((response) => json(response, { error: 'parse error' }, 400));
  await expect(queryMetrics(source(), query({ expr: 'x{' }))).rejects.toMatchObject({
    status: 400,
    message: 'Shop: parse error',
  });
});

test('the API of the server is read below its own root, and not outside of it', async () => {
  upstream = await startUpstream((response) => json(response, { data: ['a'] }));
  const form = new URLSearchParams({ 'match[]': 'up' });
  expect(await readMetricsApi(source(), 'label/job/values', form)).toEqual({ data: ['a'] });
  expect(upstream.received[0].url).toBe('/api/v1/label/job/values?match%5B%5D=up');
});

test.each([
  '../admin',
  '..\\admin',
  'a/..\\..\\-/healthy',
  '%2e%2e/admin',
  '%252e%252e/admin',
  'a//b',
  './a',
  '.',
  '',
  'a?b',
  'a#b',
  '...',
])('a path that could lead out of the API is refused: %s', async (path) => {
  upstream = await startUpstream((response) => json(response, {}));
  await expect(readMetricsApi(source(), path, new URLSearchParams())).rejects.toThrow('leads out');
  expect(upstream.received).toEqual([]);
});

test('a server that is gone is told with its address', async () => {
  upstream = await startUpstream((response) => json(response, {}));
  await expect(checkMetrics({ ...source(), url: 'http://127.0.0.1:1' })).rejects.toThrow(
    '127.0.0.1:1 cannot be reached'
  );
});
