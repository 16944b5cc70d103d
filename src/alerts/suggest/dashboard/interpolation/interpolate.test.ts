import { createVariable, type Variable } from '../variables/variable';
import { interpolateExpression, interpolateText } from './interpolate';

function several(name: string, values: string[], more: Partial<Variable> = {}): Variable {
  const chosen = values.map((value) => ({ value, text: value.toUpperCase() }));
  return { name, chosen, isMulti: true, isAll: false, isData: true, ...more };
}

const byName = (...list: Variable[]) => new Map(list.map((variable) => [variable.name, variable]));
const fill = (expr: string, variable: Variable, language: 'promql' | 'logql' = 'promql') =>
  interpolateExpression(expr, byName(variable), language);

test.each([
  ['raw', 'a.b,c'],
  ['csv', 'a.b,c'],
  ['pipe', 'a.b|c'],
  ['regex', '(a\\.b|c)'],
  ['glob', '{a.b,c}'],
  ['json', '["a.b","c"]'],
  ['lucene', '("a.b" OR "c")'],
  ['doublequote', '"a.b","c"'],
  ['singlequote', "'a.b','c'"],
  ['sqlstring', "'a.b','c'"],
  ['distributed', 'a.b,x=c'],
  ['queryparam', 'var-x=a.b&var-x=c'],
  ['percentencode', '%7Ba.b%2Cc%7D'],
  ['text', 'A.B + C'],
  ['join:/', 'a.b/c'],
  ['unheardof', '{a.b,c}'],
])('two values in the format %s are %s', (format, expected) => {
  expect(interpolateText(`\${x:${format}}`, byName(several('x', ['a.b', 'c'])), 'glob').text).toBe(expected);
});

test('quotes, blanks and signs of addresses are escaped by the formats that promise it', () => {
  const variables = byName(createVariable('x', `it's "1"`));
  const all = '${x:singlequote} ${x:doublequote} ${x:sqlstring} ${x:percentencode}';
  expect(interpolateText(all, variables, 'glob').text).toBe(
    `'it\\'s "1"' "it's \\"1\\"" 'it''s \\"1\\"' it%27s%20%221%22`
  );
});

test('fields of an option and places of a list are read; inherited ones are empty', () => {
  const option = { value: 'eu', text: 'Europe', properties: { region: 'r1' } };
  const variables = byName({ ...createVariable('x', ''), chosen: [option] });
  expect(interpolateText('${x.region} ${x.text} [${x.constructor}]', variables, 'glob').text).toBe('r1 Europe []');
  expect(interpolateText('${y.1}', byName(several('y', ['a', 'b'])), 'glob').text).toBe('b');
});

describe('values in PromQL', () => {
  test('several are one regular expression, its backslashes doubled for the string; a backslash needs four', () => {
    expect(fill('up{a=~"$x"}', several('x', ['a.b', 'c\\d', 'e"f'])).text).toBe('up{a=~"(a\\\\.b|c\\\\\\\\d|e\\"f)"}');
  });

  test('one value alone keeps the signs that its author meant as a regular expression', () => {
    expect(fill('up{a=~"$x"}', createVariable('x', 'a.*|b\\d')).text).toBe('up{a=~"a.*|b\\\\d"}');
  });

  test('one of several that is compared as it is, is not escaped', () => {
    expect(fill('up{a="$x", b!="$x", c=~"$x"}', several('x', ['1.2:9'])).text).toBe(
      'up{a="1.2:9", b!="1.2:9", c=~"1\\\\.2:9"}'
    );
  });

  test.each([
    ['up{a="$x"}', 'q"} or up{b="', 'up{a="q\\"} or up{b=\\""}'],
    ["up{a='$x'}", "q'} or up", "up{a='q\\'} or up'}"],
    ['up{a="${x:raw}"}', 'q"} or up', 'up{a="q\\"} or up"}'],
    ['up{a="$x"}', 'end\\', 'up{a="end\\\\"}'],
  ])('in %s the value %s does not end the string', (expr, value, expected) => {
    expect(fill(expr, createVariable('x', value, { isData: true })).text).toBe(expected);
  });

  test('outside of strings, data may be a name or number alone; what the author wrote may be anything', () => {
    const hostile = createVariable('x', 'up) or vector(1', { isData: true });
    expect(fill('sum($x)', hostile).unfilled).toMatchObject([{ name: 'x', isVariable: true }]);
    expect(fill('sum(${x:csv})', hostile).unfilled).toHaveLength(1);
    expect(fill('sum($x)', createVariable('x', 'up:rate5m', { isData: true })).text).toBe('sum(up:rate5m)');
    expect(fill('up{$x}', createVariable('x', 'job="shop"')).text).toBe('up{job="shop"}');
  });

  test('quotes in a comment begin no string', () => {
    expect(fill('# it\'s\nup{a="$x"}', createVariable('x', 'a"b')).text).toBe('# it\'s\nup{a="a\\"b"}');
  });

  test('everything is anything where the query is narrowed as the variable is, else the list of values', () => {
    const all = several('x', ['a', 'b'], { isAll: true, scope: ['up', 'job="s"'] });
    expect(fill('up{job="s", host=~"$x"}', all).text).toBe('up{job="s", host=~".+"}');
    expect(fill('up{host=~"$x"}', all).text).toBe('up{host=~"(a|b)"}');
    expect(fill('up{host=~"$x"}', { ...all, allText: '.*' }).text).toBe('up{host=~".*"}');
  });
});

test('Loki joins values without parentheses, and a string in backticks has single backslashes', () => {
  const variable = several('x', ['a.b', 'c']);
  expect(fill('{a=~"$x"}', variable, 'logql').text).toBe('{a=~"a\\\\.b|c"}');
  expect(fill('{a=~`$x`}', variable, 'logql').text).toBe('{a=~`a\\.b|c`}');
});

test.each(['$constructor', '${toString}', '${__proto__}', '[[hasOwnProperty]]', '$valueOf'])(
  '%s is no variable, and stays',
  (text) => {
    const { text: filled, unfilled } = fill(`up{a="${text}"}`, createVariable('x', ''));
    expect([filled, unfilled.length]).toEqual([`up{a="${text}"}`, 1]);
  }
);

test('groups of a regular expression are no variables, and macros of the step stay', () => {
  const expr = 'label_replace(rate(x[$__rate_interval]), "a", "$1-${1}", "b", "(.*)$")';
  expect(fill(expr, createVariable('x', ''))).toEqual({ text: expr, unfilled: [] });
});

test.each([
  ['$__range', 'no one value'],
  ['${__range_s}', 'no one value'],
  ['$__from', 'time range'],
  ['${__to:date}', 'time range'],
  ['$timeFilter', 'time range'],
  ['${__user.login}', 'person'],
  ['$__org', 'person'],
  ['$__name', 'panels alone'],
])('%s has a reason of its own and cannot be given', (text, reason) => {
  const [{ reason: found, isVariable }] = fill(`up[${text}]`, createVariable('x', '')).unfilled;
  expect([found, isVariable]).toEqual([expect.stringContaining(reason), false]);
});
