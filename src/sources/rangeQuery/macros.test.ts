import { SourceError } from '../../queries';
import { expandMacros, findScrapeInterval } from './macros';

test.each([
  ['rate(x[$__rate_interval])', 60_000, 'rate(x[75s])'],
  ['rate(x[${__rate_interval}])', 15_000, 'rate(x[60s])'],
  ['rate(x[$__interval])', 300_000, 'rate(x[300s])'],
  ['x * $__interval_ms', 1500, 'x * 1500'],
  ['sum(rate({a="b"}[$__auto]))', 1500, 'sum(rate({a="b"}[1500ms]))'],
  ['label_replace(x, "a", "$1", "b", "(.*)")', 1000, 'label_replace(x, "a", "$1", "b", "(.*)")'],
  ['x{a="$__unknown"}', 1000, 'x{a="$__unknown"}'],
])('%s at %d ms becomes %s', (expr, step, expected) =>
  expect(expandMacros(expr, { step, scrapeInterval: 15_000 }, 'p')).toBe(expected)
);

test('a rate interval holds four scrapes', () => {
  const times = { step: 60_000, scrapeInterval: 60_000 };
  expect(expandMacros('rate(x[$__rate_interval]) + $__rate_interval_ms', times, 'p')).toBe('rate(x[240s]) + 240000');
});

test.each([
  [{ interval: '1m' }, '30s', 60_000],
  [{ interval: '$__interval' }, '30s', 30_000],
  [{}, '30s', 30_000],
  [{ interval: '' }, undefined, 15_000],
])('the scrape interval of %j in a source of %s is %d ms', (query, setting, expected) =>
  expect(findScrapeInterval(query, setting)).toBe(expected)
);

test.each(['$__range', '${__range}', '$__range_s', '${__range_ms}'])('%s is refused with a remedy', (macro) => {
  const times = { step: 1000, scrapeInterval: 1000 };
  expect(() => expandMacros(`increase(x[${macro}])`, times, 'Shop')).toThrow(SourceError);
  expect(() => expandMacros(`increase(x[${macro}])`, times, 'Shop')).toThrow(/Write a duration instead/);
});
