import { SourceError } from '../../queries';
import { expandMacros } from './macros';

test.each([
  ['rate(x[$__rate_interval])', 60_000, 'rate(x[75s])'],
  ['rate(x[${__rate_interval}])', 15_000, 'rate(x[60s])'],
  ['rate(x[$__interval])', 300_000, 'rate(x[300s])'],
  ['x * $__interval_ms', 1500, 'x * 1500'],
  ['sum(rate({a="b"}[$__auto]))', 1500, 'sum(rate({a="b"}[1500ms]))'],
  ['label_replace(x, "a", "$1", "b", "(.*)")', 1000, 'label_replace(x, "a", "$1", "b", "(.*)")'],
  ['x{a="$__unknown"}', 1000, 'x{a="$__unknown"}'],
])('%s at %d ms becomes %s', (expr, step, expected) => expect(expandMacros(expr, step, 'p')).toBe(expected));

test.each(['$__range', '${__range}', '$__range_s', '${__range_ms}'])('%s is refused with a remedy', (macro) => {
  expect(() => expandMacros(`increase(x[${macro}])`, 1000, 'Shop')).toThrow(SourceError);
  expect(() => expandMacros(`increase(x[${macro}])`, 1000, 'Shop')).toThrow(/Write a duration instead/);
});
