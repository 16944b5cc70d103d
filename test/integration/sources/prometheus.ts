import assert from 'node:assert/strict';
import { SourceError, type Source, type SourceRequest } from '../../../src/queries';
import { day, hour, minute, prometheusIn, createRequest, type SourceEnvironment } from './request';

interface PlainSeries {
  metric: Record<string, string>;
  values: Array<[number, string]>;
}

/** The same query, read the plain way. */
async function plainQuery({ prometheusUrl }: SourceEnvironment, { query, from, to, step }: SourceRequest) {
  const form = { query: String(query.expr), start: `${from / 1000}`, end: `${to / 1000}`, step: `${step / 1000}` };
  const response = await fetch(`${prometheusUrl}/api/v1/query_range?${new URLSearchParams(form)}`);
  const body = (await response.json()) as { data: { result: PlainSeries[] } };
  return body.data.result;
}

async function failure(source: Source, request: SourceRequest): Promise<SourceError> {
  return source.query(request).then(
    () => assert.fail('The query succeeded.'),
    (error: unknown) => (error instanceof SourceError ? error : assert.fail(String(error)))
  );
}

export const tests: Array<{ name: string; run: (env: SourceEnvironment) => Promise<void> }> = [
  {
    name: 'the Prometheus source reads exactly what Prometheus answers',
    async run(env) {
      const range = { from: env.dataEnd - 2 * day, to: env.dataEnd, step: 5 * minute };
      for (const expr of [
        'shop_requests',
        'rate(growing_total[15m])',
        'with_gap',
        'only_nan',
        'shop_requests / 0 * -1',
      ]) {
        const request = createRequest(expr, range);
        const expected = await plainQuery(env, request);
        const actual = (await prometheusIn(env).query(request)).series;
        assert.ok(expected.length > 0, `${expr} has no series`);
        assert.deepEqual(
          actual.map(({ labels, times, values }) => ({ labels, times: [...times], values: [...values] })),
          expected.map(({ metric, values }) => ({
            labels: metric,
            times: values.map(([seconds]) => seconds * 1000),
            values: values.map(([, text]) => Number(text.replace('Inf', 'Infinity'))),
          }))
        );
      }
    },
  },
  {
    name: 'a gap in Prometheus stays a gap',
    async run(env) {
      const range = { from: env.dataEnd - 30 * hour, to: env.dataEnd - 24 * hour, step: minute };
      const [{ times }] = (await prometheusIn(env).query(createRequest('with_gap', range))).series;
      const inside = times.filter((time) => time > range.from + 5 * minute && time < range.to);
      assert.equal(inside.length, 0);
    },
  },
  {
    name: 'an expression that matches nothing has no series',
    async run(env) {
      const range = { from: env.dataEnd - hour, to: env.dataEnd, step: minute };
      const { series } = await prometheusIn(env).query(createRequest('no_such_metric', range));
      assert.deepEqual(series, []);
    },
  },
  {
    name: "a wrong expression is rejected in Prometheus' own words",
    async run(env) {
      const range = { from: env.dataEnd - hour, to: env.dataEnd, step: minute };
      const error = await failure(prometheusIn(env), createRequest('sum(up', range));
      assert.equal(error.code, 'rejected');
      assert.equal(error.status, 400);
      assert.match(error.message, /^Metrics rejected the request with status 400: .*unclosed left parenthesis/);
    },
  },
  {
    name: 'an answer over the size limit is refused while it arrives',
    async run(env) {
      const range = { from: env.dataEnd - 7 * day, to: env.dataEnd, step: minute };
      const error = await failure(
        prometheusIn(env, { maxResponseBytes: 10_000 }),
        createRequest('shop_requests', range)
      );
      assert.equal(error.code, 'too-large');
    },
  },
  {
    name: 'a cancelled query ends at once',
    async run(env) {
      const range = { from: env.dataStart, to: env.dataStart + 7 * day, step: minute };
      const caller = new AbortController();
      const request = { ...createRequest('{__name__=~".+"}', range), signal: caller.signal };
      setTimeout(() => caller.abort(), 5);
      const began = performance.now();
      const error = await failure(prometheusIn(env), request);
      assert.equal(error.code, 'cancelled');
      assert.ok(performance.now() - began < 1000);
    },
  },
  {
    name: 'the test of a Prometheus tells its version',
    async run(env) {
      const health = await prometheusIn(env).check(new AbortController().signal);
      assert.equal(health.ok, true);
      assert.match(health.message, /^Metrics answers queries \(version \d+\.\d+/);
    },
  },
];
