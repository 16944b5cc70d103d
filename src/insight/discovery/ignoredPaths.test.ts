import { holdSeries } from '../../../test/support/insight/holdSeries';
import { builtInRules } from './rules/builtInRules';
import { discover } from './discover';

const rule = {
  id: 'requests',
  language: 'promql',
  kind: 'rate',
  scope: 'service',
  metric: 'requests_total',
  subject: ['service'],
  path: ['handler', 'route', 'grpc_service'],
  expr: 'sum by ($by) (rate(requests_total{$match}[$window]))',
  unit: 'reqps',
  harm: 'both',
} as const;
const rules = {
  ...builtInRules,
  signals: [{ ...rule, subject: [...rule.subject], path: [...rule.path] }],
};
const find = (paths: Array<Record<string, string>>, ignoredPaths = builtInRules.ignoredPaths) =>
  discover(
    { ...rules, ignoredPaths },
    holdSeries({ requests_total: paths.map((labels) => ({ service: 'shop', ...labels })) })
  );

describe('ignored paths', () => {
  it.each<Record<string, string>>([
    { handler: '/metrics' },
    { handler: '/healthz/' },
    { route: 'GET /actuator/prometheus' },
    { route: '/health/live' },
    { grpc_service: 'grpc.health.v1.Health' },
    { route: '/grpc.health.v1.Health/Check' },
  ])('a service that is only asked %j has no traffic', async (labels) => {
    const { services, unused } = await find([labels]);
    expect(services).toEqual([]);
    expect(unused).toContainEqual(expect.objectContaining({ id: 'requests', why: 'no subject' }));
  });

  it.each<Record<string, string>>([
    { handler: '/metricsfarm' },
    { route: '/api/health' },
    { route: '/pingpong' },
    { handler: '' },
    {},
  ])('requests for %j are traffic', async (labels) => expect((await find([labels])).services).toHaveLength(1));

  it('are matched by the labels that the metric has, in the query of the service', async () => {
    const { services } = await find([{ handler: '/cart' }], ['/metrics', '/a.b*']);
    expect(services[0].signals[0].expr).toBe(
      'sum by (service) (rate(requests_total{service="shop", handler!~"([A-Z]+ )?(/metrics|/a\\\\.b.*)/?"}[$__rate_interval]))'
    );
  });

  it('are none where the settings say so', async () => {
    expect((await find([{ handler: '/metrics' }], [])).services).toHaveLength(1);
  });
});
