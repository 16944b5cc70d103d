import fc from 'fast-check';
import { parsePattern } from './grafanaPattern';

test('flags count, and all matches are found where they are asked for', () => {
  expect(parsePattern('/SHOP/i').test('shop')).toBe(true);
  expect(parsePattern('/a-(\\d)/').match('a-1 a-2')).toHaveLength(1);
  expect(
    parsePattern('/a-(\\d)/g')
      .match('a-1 a-2')
      .map(([, digit]) => digit)
  ).toEqual(['1', '2']);
});

test('groups have their numbers and names', () => {
  const [match] = parsePattern('/id=(?<value>\\d+)(,x)?/').match('id=7');
  expect([match[1], match[2], match.groups?.value]).toEqual(['7', undefined, '7']);
});

test.each(['/(/', '/a(?!b)/', '/(?<=a)b/', '/(a)\\1/', 'x'.repeat(2001)])('%.20s is refused by name', (pattern) =>
  expect(() => parsePattern(pattern)).toThrow(pattern.slice(0, 20))
);

test('expressions that take a backtracking reader for ever are read at once', () => {
  const began = Date.now();
  ['/^(a+)+$/', '/^(a|a)*$/', '/(.*)(.*)(.*)(.*)x/', '/(a?){50}a{50}$/'].forEach((pattern) =>
    expect(parsePattern(pattern).test(`${'a'.repeat(100_000)}!`)).toBe(false)
  );
  expect(Date.now() - began).toBeLessThan(10_000);
});

test('it matches what the reader of browsers matches', () => {
  const part = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    'a*',
    'b+',
    '(a|b)',
    '(?:ab)?',
    '\\w',
    '\\d{1,2}',
    '^',
    '$',
    '\\.'
  );
  const pattern = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const text = fc.array(fc.constantFrom('a', 'b', '.', '1', ' '), { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(pattern, text, (body, given) => {
      const own = parsePattern(`/${body}/g`).match(given);
      const other = [...given.matchAll(new RegExp(body, 'g'))];
      expect(own.map((match) => [...match])).toEqual(other.map((match) => [...match]));
    })
  );
});
