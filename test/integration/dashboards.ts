import assert from 'node:assert/strict';
import { minute } from '../../src/engine';
import { createLookups, resolveDashboard } from '../../src/alerts';
import type { IntegrationTest } from './environment';
import { startPrometheus, type LoadedSeries } from './prometheus';

const span = 20 * minute;
const step = 15_000;

const hosts = ['web.1:9100', 'web.2:9100', 'db"1'];
const series = hosts.map((host, i): LoadedSeries => ({
  name: 'app_load',
  labels: { host, job: i < 2 ? 'web' : 'db' },
  value: (time) => i + (time % 7),
}));

const query = (name: string, text: string, more: object = {}) => ({
  name,
  type: 'query',
  query: text,
  current: {},
  ...more,
});

/** Each way to look up a variable, and a query that needs it. */
const dashboard = {
  title: 'Load',
  panels: [
    'app_load{job="$job", host=~"$host"}',
    'app_load{host="$one"}',
    'sum by ($label) (app_load)',
    'avg($metric{cluster="$cluster"})',
    'app_load{host=~"$every"}',
    'app_load{host=~"$busiest.*"}',
    'max_over_time(${series:raw}[$__rate_interval])',
  ].map((expr, id) => ({ id, title: `Panel ${id}`, targets: [{ refId: 'A', expr }] })),
  templating: {
    list: [
      query('host', 'label_values(app_load{job="$job"}, host)', { multi: true, includeAll: true }),
      query('job', 'label_values(app_load, job)', { sort: 2 }),
      query('one', 'label_values(host)', { sort: 1 }),
      query('label', 'label_names()', { regex: '/^(host|job)$/', sort: 1 }),
      query('metric', 'metrics(app_.*)'),
      query('cluster', 'label_values(app_load, cluster)'),
      query('every', 'label_values(app_load, host)', { multi: true, includeAll: true, regex: '/web.*/' }),
      query('busiest', 'query_result(topk(1, app_load{job="web"}))', { regex: '/host="(\\w+)/' }),
      query('series', 'app_load{job="db"}', { regex: '/^(\\w+)/' }),
    ],
  },
};

export const tests: IntegrationTest[] = [
  {
    name: 'variables of a dashboard are looked up in Prometheus, and each query that is made of them has data',
    async run() {
      const to = Math.floor(Date.now() / step) * step;
      const prometheus = await startPrometheus(series, { from: to - span, to, step });
      const read = async (path: string, params: Array<[string, string]>) =>
        (await fetch(`${prometheus.url}/api/v1/${path}?${new URLSearchParams(params)}`)).json();
      try {
        const lookups = createLookups(({ path, params }) => read(path, params), { from: to - span, to });
        const { queries, skipped } = await resolveDashboard(dashboard, { lookups });
        assert.deepEqual(skipped, []);
        assert.equal(queries.length, dashboard.panels.length);
        for (const { query: model } of queries) {
          const { data } = (await read('query', [
            ['query', model.expr],
            ['time', String(to / 1000)],
          ])) as {
            data?: { result: unknown[] };
          };
          assert.ok(data !== undefined && data.result.length > 0, `${model.expr} has no data.`);
        }
        assert.equal(queries[0].query.expr, 'app_load{job="web", host=~".+"}');
        assert.equal(queries[4].query.expr, 'app_load{host=~"(web\\\\.1:9100|web\\\\.2:9100)"}');
      } finally {
        await prometheus.stop();
      }
    },
  },
];
