import { addMatchers, readFilter } from './addMatchers';

const filter = (label: string, operator: string, value: string) => ({ label, operator, value });

test.each([
  ['up', 'up{a="b"}'],
  ['sum(rate(x_total{c="d"}[5m])) / sum(y)', 'sum(rate(x_total{c="d", a="b"}[5m])) / sum(y{a="b"})'],
  ['x{}', 'x{a="b"}'],
  ['x{c="d",}', 'x{c="d",a="b"}'],
  ['x{a="b"}', 'x{a="b"}'],
  ['sum(count_over_time({app="s"} |= "x" [5m]))', 'sum(count_over_time({app="s", a="b"} |= "x" [5m]))'],
  ['1 + 1', '1 + 1'],
])('%s becomes %s', (expr, expected) => expect(addMatchers(expr, [filter('a', '=', 'b')])).toBe(expected));

test('values are quoted, and what no matcher is, is left out', () => {
  const filters = [filter('a', '=~', 'x"y\\.z'), filter('b', '>', '1'), filter('c"}', '=', 'd')];
  expect(addMatchers('up', filters)).toBe('up{a=~"x\\"y\\\\.z"}');
});

test.each([
  [{ key: 'a', operator: '=|', value: 'x', values: ['x.y', 'z'] }, filter('a', '=~', 'x\\.y|z')],
  [{ key: 'a', operator: '!=|', values: ['x'] }, filter('a', '!~', 'x')],
  [{ key: 'a', operator: '=', value: 'x.y' }, filter('a', '=', 'x.y')],
])('the saved filter %j is %j', (saved, expected) => expect(readFilter(saved)).toEqual(expected));
