import { isMatched, listSelectors } from './listSelectors';

test('metrics are read with the comparisons of their labels, however they are written', () => {
  expect(
    listSelectors(
      'sum(rate(http_requests_total{service="pay", status=~"5..", le!~`a\\.b`}[5m])) / on (x) {__name__="total", job!="a\\"b"} > 0.1 and up'
    )
  ).toEqual([
    {
      metric: 'http_requests_total',
      matchers: [
        { label: 'service', operator: '=', value: 'pay' },
        { label: 'status', operator: '=~', value: '5..' },
        { label: 'le', operator: '!~', value: 'a\\.b' },
      ],
    },
    { metric: 'total', matchers: [{ label: 'job', operator: '!=', value: 'a"b' }] },
    { metric: 'up', matchers: [] },
  ]);
  expect(listSelectors('{"http.requests", "service.name"="pay"}')).toEqual([
    { metric: 'http.requests', matchers: [{ label: 'service.name', operator: '=', value: 'pay' }] },
  ]);
});

test('the same selector counts once, and other languages and odd texts have none', () => {
  expect(listSelectors('a > 1 or a > 2')).toHaveLength(1);
  expect(listSelectors('count_over_time({app="a"} |= "b" [5m])')).toEqual([]);
  expect(listSelectors('')).toEqual([]);
});

test('values are compared as Prometheus does it, in a time that no pattern makes long', () => {
  const met = (operator: '=' | '!=' | '=~' | '!~', value: string, own: string) => isMatched({ operator, value }, own);
  expect([
    met('=', 'a', 'a'),
    met('!=', 'a', 'a'),
    met('=~', 'a|b', 'b'),
    met('=~', 'a', 'ab'),
    met('!~', 'a', 'ab'),
  ]).toEqual([true, false, true, false, true]);
  expect(met('=~', '(', 'a')).toBe(true);
  expect(met('=~', '(a+)+$', `${'a'.repeat(5_000)}b`)).toBe(false);
});
