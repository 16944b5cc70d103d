import type { FoundQuery } from './foundQuery';
import { readAlertQuery } from './readAlertQuery';

const query = (expr: string): FoundQuery => ({
  title: 'x',
  source: { uid: '' },
  query: { refId: 'A', expr },
  limits: [],
});

describe('what an alert compares is watched', () => {
  const given = (value: number, crossing: string) => [{ value, crossing, from: 'given' }];
  test.each<[text: string, expr: string, more: object]>([
    ['app_ram > 94', 'app_ram', { limits: given(94, 'above'), alert: {} }],
    ['94 >= app_ram', 'app_ram', { limits: given(94, 'below'), alert: {} }],
    ['predict_linear(a[1h], 3600) <= 0', 'a', { limits: given(0, 'below'), alert: { ahead: 3_600_000 } }],
    ['a > on (x) b', '(a) - on (x) (b)', { limits: given(0, 'above'), alert: {} }],
    ['a > 2 * (a offset 1d)', 'a', { limits: [], alert: { crossing: 'above' } }],
    ['absent(a)', 'a', { limits: [], alert: { absent: {} } }],
    ['absent_over_time(a[5m])', 'a', { limits: [], alert: { absent: { within: 300_000 } } }],
    ['rate(a[5m]) > 0', 'rate(a[5m])', { limits: [] }],
    ['a < +Inf', 'a', { limits: [] }],
    ['rate(a[5m])', 'rate(a[5m])', { limits: [] }],
  ])('%s', (text, expr, more) => {
    expect(readAlertQuery(query(text))).toEqual({ query: { ...query(expr), ...more } });
  });
});

test.each([
  ['up == 0', /compares for equality \(== 0\)/],
  ['a > 5 or b < 3', /combines several conditions \("a > 5", "b < 3"\)/],
])('%s: no rule is made, and the reason is given', (text, reason) => {
  expect(readAlertQuery(query(text))).toEqual({ reason: expect.stringMatching(reason) });
});
