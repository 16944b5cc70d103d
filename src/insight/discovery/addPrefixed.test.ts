import { holdSeries } from '../../../test/support/insight/holdSeries';
import { discover } from './discover';
import { builtInRules } from './rules/builtInRules';

const series = { job: 'shop', code: '200' };
const listExprs = async (metrics: Record<string, Array<Record<string, string>>>) => {
  const { services } = await discover(builtInRules, holdSeries(metrics));
  return services.flatMap(({ signals }) => signals.map(({ rule, expr }) => `${rule.kind} ${expr}`));
};

it('finds requests by names that begin with a prefix of the program or the collector', async () => {
  const exprs = await listExprs({
    shop_http_requests_total: [series],
    shop_http_request_duration_seconds_bucket: [{ ...series, le: '1' }],
  });
  expect(exprs.map((expr) => expr.split(' ')[0])).toEqual(['rate', 'errors', 'duration']);
  expect(exprs[0]).toBe('rate sum by (job) (rate(shop_http_requests_total{job="shop"}[$__rate_interval]))');
  expect(exprs[2]).toContain('rate(shop_http_request_duration_seconds_bucket{job="shop"}[');
});

it('takes no requests to others for those of the service', async () => {
  expect(await listExprs({ shop_client_http_requests_total: [series] })).toEqual([]);
});

it('reads a name once that a rule has as it is', async () => {
  const exprs = await listExprs({ prometheus_http_requests_total: [series] });
  expect(exprs).toHaveLength(2);
});
