import { filterOptions } from './filterOptions';

const filter = (values: string[], pattern: string) =>
  filterOptions(
    values.map((value) => ({ value, text: value })),
    pattern
  );

test('options that match are kept, each value once, and all of them without an expression', () => {
  expect(filter(['a1', 'b', 'a2', 'a1'], '/a.*/').map(({ value }) => value)).toEqual(['a1', 'a2']);
  expect(filter(['a', 'a', 'b'], '').map(({ value }) => value)).toEqual(['a', 'b']);
});

test('a pattern without slashes must match the whole value', () => {
  expect(filter(['ab', 'abc'], 'ab')).toHaveLength(1);
});

test('a group is the value, each match of it where the flag is global', () => {
  expect(filter(['up{host="a:9"}'], '/host="([^:]*)/')).toEqual([{ value: 'a', text: 'a' }]);
  expect(filter(['a-1 a-2'], '/a-(\\d)/g').map(({ value }) => value)).toEqual(['1', '2']);
});

test('groups that are named are value and text; one of them stands for both', () => {
  expect(filter(['id=7,name=Shop'], '/id=(?<value>\\d+),name=(?<text>\\w+)/')).toEqual([{ value: '7', text: 'Shop' }]);
  expect(filter(['name=Shop'], '/name=(?<text>\\w+)/')).toEqual([{ value: 'Shop', text: 'Shop' }]);
});

test('an expression may apply to the text, and flags count', () => {
  const options = [{ value: '1', text: 'Shop' }];
  expect(filterOptions(options, '/SHOP/i', true)).toEqual(options);
  expect(filterOptions(options, '/shop/i')).toEqual([]);
});

test('an expression that cannot be read is named', () => {
  expect(() => filter(['a'], '/(/')).toThrow('/(/');
});
