import { analyseExpression, isLogQuery } from './analyseExpression';

describe('metrics are found with what is computed of them', () => {
  test.each<[expr: string, metrics: Array<[string, ...string[]]>]>([
    ['up', [['up']]],
    ['job:requests:rate5m', [['job:requests:rate5m']]],
    ['sum by (job) (rate(x_total[5m]))', [['x_total', 'rate', 'sum']]],
    ['sum(rate(x_total[5m])) by (job)', [['x_total', 'rate', 'sum']]],
    ['SUM without (pod) (rate(x_total[5m]))', [['x_total', 'rate', 'sum']]],
    ['rate(x_total[5m] offset 1h)', [['x_total', 'rate']]],
    ['rate(x_total[5m] @ end())', [['x_total', 'rate']]],
    ['max_over_time(rate(x_total[5m])[1h:1m])', [['x_total', 'rate', 'max_over_time']]],
    [
      'histogram_quantile(0.9, sum by (le) (rate(x_seconds_bucket[5m])))',
      [['x_seconds_bucket', 'rate', 'sum', 'histogram_quantile']],
    ],
    ['{__name__="x_total", job="a"}', [['x_total']]],
    ['{"http.requests_total", job="a"}', [['http.requests_total']]],
    ['a{job="x_total{}"} # y_total', [['a']]],
    ['a / on (job) group_left b', [['a'], ['b']]],
    ['a and on (job) (b > 0)', [['a']]],
    ['a unless b', [['a']]],
    ['a or b', [['a'], ['b']]],
    ['rate({app="shop"} |= "x_total" [5m])', []],
  ])('%s', (expr, metrics) => {
    const expected = metrics.map(([name, ...functions]) => ({ name, functions }));
    expect(analyseExpression(expr).metrics).toEqual(expected);
  });
});

describe('labels are those that are matched or grouped by', () => {
  test.each([
    ['sum by (job, le) (up{pod="x"})', ['job', 'le', 'pod']],
    ['a * on (node) b', ['node']],
    ['{"http.requests", "http.status"="x"}', ['http.status']],
    ['sum by (level) (count_over_time({app="shop"} | json | status >= 500 [5m]))', ['level', 'app', 'status']],
  ])('%s', (expr, labels) => expect(analyseExpression(expr).labels).toEqual(labels));
});

describe('values are those that must match', () => {
  test.each([
    ['x{status=~"5..", path!="/error", job!~"fail"}', ['5..']],
    ['label_replace(up, "error", "$1", "job", "(.*)")', []],
    ['rate({app="shop"} |= "error" != "timeout" |~ "fail.*" [5m])', ['shop', 'error', 'fail.*']],
    ['sum(count_over_time({app="a}b"} | json | level="error" | unwrap ms [5m]))', ['a}b', 'error']],
  ])('%s', (expr, values) => expect(analyseExpression(expr).values).toEqual(values));
});

test.each([
  ['a / b', true],
  ['sum(rate({a="b"}[5m])) / 2', true],
  ['a{path="/x"} # a/b', false],
])('%s divides: %s', (expr, divides) => expect(analyseExpression(expr).divides).toBe(divides));

test('of a text that neither language reads, the rest is analysed', () => {
  expect(analyseExpression('rate(x_total[$__rate_interval]) keep_metric_names').metrics).toEqual([
    { name: 'x_total', functions: ['rate'] },
  ]);
  expect(analyseExpression('').metrics).toEqual([]);
});

test.each([
  ['{app="shop"}', true],
  ['{app="sh}op"} |= "error"', true],
  ['{app="shop"} | json | status >= 500 | line_format "{{.msg}}"', true],
  ['{app="shop"} # of the shop', true],
  ['{app="shop"} != "x"', true],
  ['{__name__="up"}', false],
  ['{"http.requests"}', false],
  ['up{app="shop"}', false],
  ['rate({app="shop"} |= "error" [5m])', false],
  ['sum by (x) (quantile_over_time(0.9, {a="b"} | json | unwrap ms [5m]))', false],
  ['', false],
])('%s yields log lines: %s', (expr, expected) => expect(isLogQuery(expr)).toBe(expected));
