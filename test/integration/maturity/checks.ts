import assert from 'node:assert/strict';
import { readRows, type Frame } from '../../../src/queries';
import { hour } from '../../../src/engine';
import { readNotices, type Environment, type IntegrationTest } from '../environment';
import { assess, describeChecks, withSettings } from './readAssessment';
import { startPrometheus } from '../prometheus';

const rule = { language: 'promql', scope: 'service', harm: 'both', unit: 'short' };
/** Discovery rules of an admin: the test series follow no convention. */
const rules = [
  {
    ...rule,
    id: 'shop-requests',
    kind: 'rate',
    metric: 'shop_requests',
    subject: ['service'],
    expr: 'sum by ($by) (shop_requests{$match})',
  },
];

export const tests: IntegrationTest[] = [
  {
    name: 'an assessment of a real Prometheus says what is there, what is missing and what is not known',
    async run(environment) {
      const slos = [{ service: 'cart', objective: 0.999, window: '7d' }];
      const insight = { metrics: 'prom', rules, slos };
      const maturity = { teams: { shop: ['cart'] } };
      const instance = withSettings(environment.instance, { insight, maturity }, 21);
      const [checks, services, teams] = await assess(environment, instance, { output: 'checks' });
      const found = describeChecks(checks);
      [
        'request-metrics cart partly',
        'request-metrics checkout partly',
        'slo-defined cart passed',
        'logs-present  unknown',
        'log-levels  unknown',
        'service-graph cart failed',
        'deploys-visible cart failed',
      ].forEach((row) => assert.ok(found.includes(row), `${row} in ${found.join('; ')}`));
      const [retention] = readRows(checks).filter((row) => row.text('check') === 'retention-for-seasons');
      assert.match(retention.text('found'), /^Samples reach back 14 days/);
      assert.deepEqual(
        readRows(services).map((row) => row.text('service')),
        ['', 'cart', 'checkout']
      );
      assert.deepEqual(
        readRows(teams).map((row) => row.text('team')),
        ['', 'shop']
      );
      assert.match(readNotices([checks]), /No source of logs is configured/);
      await checkQueries(environment, checks);
    },
  },
  {
    name: 'an alert rule reads the scores of an assessment, and the open score is labelled as partial',
    async run(environment) {
      const instance = withSettings(environment.instance, { insight: { metrics: 'prom', rules } }, 22);
      const numbers = await assess(environment, instance, { output: 'score', headers: { FromAlert: 'true' } });
      const scores = Object.fromEntries(
        numbers.map(({ fields: [one] }) => [one.labels?.service ?? '', Number(one.values[0])])
      );
      assert.ok(scores.cart > 0 && scores.cart < 100, JSON.stringify(scores));
      assert.ok('' in scores);
      const [table] = await assess(environment, instance, { output: 'instrumentation' });
      const rows = readRows(table).filter((row) => row.text('service') === 'cart');
      assert.equal(rows.length, 19);
      assert.match(rows[0].text('coverage'), /^instrumentation score, partial \(\d+ of 19 rules\)$/);
    },
  },
  {
    name: 'an assessment of an empty Prometheus, or of one that does not answer, fails no check of metrics and says why',
    async run(environment) {
      const to = Date.now();
      const unrelated = { name: 'unrelated', labels: {}, value: () => 1 };
      const range = { from: Math.floor(to / hour) * hour - hour, to: Math.floor(to / hour) * hour, step: 60_000 };
      const empty = await startPrometheus([unrelated], range);
      const sources = (url: string) => ({ sources: [{ uid: 'prom', kind: 'prometheus', url }] });
      const isOfMetrics = (row: string) =>
        /^(scrape|request|saturation|logs|log-|retention|cardinality|service-|traces|deploys)/.test(row);
      const failing = ([checks]: Frame[]) =>
        describeChecks(checks).filter((row) => isOfMetrics(row) && row.endsWith(' failed'));
      try {
        const frames = await assess(environment, withSettings(environment.instance, sources(empty.url), 23), {});
        assert.deepEqual(failing(frames), []);
        assert.match(readNotices(frames), /has no metric or stream by which services are found/);
      } finally {
        await empty.stop();
      }
      const nobody = sources('http://127.0.0.1:1');
      const gone = await assess(environment, withSettings(environment.instance, nobody, 24), {});
      assert.deepEqual(failing(gone), []);
      const [scrapes] = readRows(gone[0]).filter((row) => row.text('check') === 'scrape-health');
      assert.match(scrapes.text('found'), /^It could not be read: /);
    },
  },
];

/** Every query that is shown can be opened: Prometheus evaluates it. */
async function checkQueries({ prometheusUrl }: Environment, checks: Frame): Promise<void> {
  const exprs = readRows(checks)
    .filter((row) => row.text('language') === 'promql' && row.text('expr') !== '')
    .map((row) => row.text('expr').replaceAll('$__rate_interval', '5m'));
  assert.ok(exprs.length > 5);
  for (const query of new Set(exprs)) {
    const response = await fetch(`${prometheusUrl}/api/v1/query?${new URLSearchParams({ query })}`);
    assert.equal(response.status, 200, `${query}: ${await response.text()}`);
  }
}
