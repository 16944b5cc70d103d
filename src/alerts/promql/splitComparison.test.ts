import { splitComparison } from './splitComparison';

describe('a comparison with a limit is taken apart', () => {
  test.each<[text: string, expr: string, operator: string, limit: number]>([
    ['a > 5', 'a', '>', 5],
    ['sum by (job) (rate(x[5m])) >= 1e3', 'sum by (job) (rate(x[5m]))', '>=', 1000],
    ['5 < a', 'a', '>', 5],
    ['5 >= a', 'a', '<=', 5],
    ['a > bool 5', 'a', '>', 5],
    ['((a > (5)))', 'a', '>', 5],
    ['(a) > 5 # why', 'a', '>', 5],
    ['a < -5', 'a', '<', -5],
    ['a > 2 * 1024 ^ 2', 'a', '>', 2_097_152],
    ['time() - a > 6 * 60 * 60', 'time() - a', '>', 21_600],
    ['a > 1h', 'a', '>', 3600],
    ['a < 0x1f', 'a', '<', 31],
    ['a < Inf', 'a', '<', Infinity],
    ['a == 0', 'a', '==', 0],
    ['0 != a', 'a', '!=', 0],
    ['(a > bool 5) == 1', 'a', '>', 5],
    ['(a > bool 5) > 0', 'a', '>', 5],
    ['count(a > 5) > 3', 'count(a > 5)', '>', 3],
    ['sum(rate({app="x"} |= "error" [5m])) > 10', 'sum(rate({app="x"} |= "error" [5m]))', '>', 10],
    ['10 < sum(rate({app="x"}[5m]))', 'sum(rate({app="x"}[5m]))', '>', 10],
    ['a{b="> 5"} < 7', 'a{b="> 5"}', '<', 7],
  ])('%s', (text, ...expected) => {
    const [expr, operator, limit] = expected;
    expect(splitComparison(text)).toEqual({ comparison: { expr, operator, limit } });
  });
});

describe('a filter stays part of what is compared', () => {
  test.each([
    ['(a < 5) and on () b', '(a) and on () (b)'],
    ['a > 5 unless on (job) c == 1', '(a) unless on (job) (c == 1)'],
    ['a / b > 0.9 and b > 1000', '(a / b) and (b > 1000)'],
    ['a > 5 and b and on (x) c', '((a) and (b)) and on (x) (c)'],
    ['a > 5 and (# why\n b)', '(a) and (b)'],
  ])('%s', (text, expr) => {
    expect(splitComparison(text)).toMatchObject({ comparison: { expr } });
  });

  test('but for another limit of the same value', () => {
    expect(splitComparison('a > 5 and a < 10')).toEqual({ comparison: { expr: 'a', operator: '>', limit: 5 } });
  });
});

describe('a look ahead is how far ahead its value is compared', () => {
  test.each<[text: string, expr: string, ahead: number]>([
    ['predict_linear(a{b="c"}[1h], 86400) <= 0', 'a{b="c"}', 86_400_000],
    ['predict_linear(a[6h] offset 5m, 4 * 3600) < 0', 'a', 14_400_000],
    ['predict_linear((a / b)[1h:5m], 1h) < 0', '(a / b)', 3_600_000],
    ['predict_linear(a[1h], 60) / b < 0.1', '(a) / b', 60_000],
    ['0 > predict_linear(a[1h], 60)', 'a', 60_000],
    ['a / b * 100 < 40 and predict_linear(a[6h], 3600) < 0 and c == 0', '(a) and (c == 0)', 3_600_000],
  ])('%s', (text, expr, ahead) => {
    expect(splitComparison(text)).toMatchObject({ comparison: { expr, ahead } });
  });

  test.each(['predict_linear(a[1h], b) < 0', 'predict_linear(a[1h], 0) < 0'])(
    'but not by no fixed time: %s',
    (text) => {
      expect(splitComparison(text)).not.toHaveProperty('comparison.ahead');
    }
  );
});

test('two series that are compared are their difference', () => {
  expect(splitComparison('a > bool on (x) group_left (y) 2 * b')).toEqual({
    comparison: {
      expr: '(a) - on (x) group_left (y) (2 * b)',
      operator: '>',
      limit: 0,
      sides: { left: 'a', right: '2 * b' },
    },
  });
});

describe('absent data are no comparison', () => {
  test.each([
    ['absent(a{b="c"})', { expr: 'a{b="c"}' }],
    ['absent(a) == 1', { expr: 'a' }],
    ['absent_over_time(a[5m]) > 0', { expr: 'a', within: 300_000 }],
    ['absent_over_time(sum(a)[10m:1m])', { expr: 'sum(a)', within: 600_000 }],
    ['absent(a) and on () b', { expr: 'a' }],
    ['absent_over_time({app="x"}[5m])', { expr: '{app="x"}', within: 300_000 }],
    ['absent_over_time({app="x"} |= "y" [5m])', { expr: 'count_over_time({app="x"} |= "y" [5m])', within: 300_000 }],
  ])('%s', (text, absence) => {
    expect(splitComparison(text)).toEqual({ absence });
  });
});

describe('several comparisons are named, each', () => {
  test.each([
    ['(a > 5) or (b < 3)', ['a > 5', 'b < 3']],
    ['a > 5 < 10', ['a > 5', '... < 10']],
  ])('%s', (text, combined) => {
    expect(splitComparison(text)).toEqual({ combined });
  });
});

describe('what is no condition is none', () => {
  test.each([
    'a',
    'count(a > 5)',
    'sum(a > bool 5)',
    'a and b > 5',
    'a or b',
    '5 > bool 3',
    'a >',
    '',
    'topk(5, a > 0)',
    '{app="x"} |= "a > 5"',
  ])('%s', (text) => {
    expect(splitComparison(text)).toBeUndefined();
  });
});
