import { findCountQuery } from './findCountQuery';

const find = (expr: string) => findCountQuery({ refId: 'A', expr })?.query.expr;

test.each([
  ['rate(bad[5m]) / rate(all[5m])', '(rate(all[5m])) * 300'],
  [
    'sum by (service) (rate(r{code=~"5.."}[1m])) / sum by (service) (rate(r[1m]))',
    '(sum by (service) (rate(r[1m]))) * 60',
  ],
  ['sum(increase(bad[10m])) / sum(increase(all[10m]))', '(sum(increase(all[10m]))) * 1'],
  ['(sum(rate(bad[5m])) / sum(rate(all[5m])))', '(sum(rate(all[5m]))) * 300'],
  ['a:rate / on (job) group_left (x) sum by (job) (rate(all[2m]))', '(sum by (job) (rate(all[2m]))) * 120'],
  ['rate(b[$__rate_interval]) / rate(a[$__rate_interval])', '(rate(a[$__rate_interval])) * $__rate_interval_ms / 1000'],
  ['rate(b[1m]) / (rate(a[1m]) + rate(c[1m]))', '((rate(a[1m]) + rate(c[1m]))) * 60'],
  ['sum(rate({app="a/b"} |= "x" [5m])) / sum(rate({app="a/b"}[5m]))', '(sum(rate({app="a/b"}[5m]))) * 300'],
])('behind %s stand %s', (expr, count) => expect(find(expr)).toBe(count));

test.each([
  'rate(all[5m])',
  'node_filesystem_avail_bytes / node_filesystem_size_bytes',
  'rate(seconds_sum[5m]) / rate(seconds_count[5m])',
  'rate(a[5m]) / rate(b[5m]) > 1',
  '2 * rate(bad[5m]) / rate(all[5m])',
  'rate(bad[5m]) / rate(all[5m]) * 2',
  '100 - rate(ok[5m]) / rate(all[5m])',
  '1 - rate(ok[5m])',
  'rate(bad[5m]) / (rate(a[5m]) + rate(b[1m]))',
  'rate(bad[5m]) / 100',
  'rate(bad[$window]) / rate(all[$window])',
  'up{path="a/b"}',
  'a / b # rate(x[5m])',
  '',
])('%s is no ratio of counts', (expr) => expect(find(expr)).toBeUndefined());

test.each([
  ['100 * rate(bad[5m]) / rate(all[5m])', 100],
  ['rate(bad[5m]) / rate(all[5m]) * 100', 100],
  ['(rate(bad[5m]) / rate(all[5m])) * 100', 100],
  ['100 * (1 - rate(ok[5m]) / rate(all[5m]))', 100],
  ['1 - (rate(ok[5m]) / rate(all[5m]))', 1],
])('%s is a share of %d', (expr, unit) => {
  expect(findCountQuery({ expr })).toEqual({ query: { expr: '(rate(all[5m])) * 300' }, unit });
});

test('a query without an expression has none', () =>
  expect(findCountQuery({ rawSql: 'SELECT 1 / 2' })).toBeUndefined());
