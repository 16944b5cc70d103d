import fc from 'fast-check';
import { findPatternProblem, isSafeValue, matchesPattern } from './safeValue';

test.each(['payment', 'eu/prod/api', 'db-0.db:5432', 'registry.example.com/shop/cart:v1.2', 'i_1+2@x'])(
  '%s may be a parameter',
  (value) => expect(isSafeValue(value)).toBe(true)
);

test.each([
  '',
  '-rf',
  '--force',
  'a b',
  'a\nb',
  'a;reboot',
  '$(reboot)',
  '`reboot`',
  'a|b',
  'a&b',
  'a>b',
  "a'b",
  'a"b',
  'a\\b',
  'a*',
  '{{lookup}}',
  '../../etc/passwd',
  'a/../b',
  'http://evil',
  'a\u0000',
  'pay\u200bment',
  'рayment',
  'a'.repeat(64),
])('%j is handed to nobody, whatever a pattern says', (value) => {
  expect(isSafeValue(value)).toBe(false);
  expect(matchesPattern(value, '[a-z]+')).toBe(false);
});

test.each(['[a-z][a-z0-9-]{0,62}', 'payment|cart', '(?:eu|us)/[a-z]+', 'v\\d+\\.\\d+', '[\\w.-]+', 'a{2,}'])(
  'pattern %s can be used',
  (pattern) => expect(findPatternProblem(pattern)).toBeUndefined()
);

test.each([
  '.*',
  '[^a]+',
  '\\s',
  '\\S+',
  '\\W',
  'a b',
  'a;b',
  '[a-z;]',
  '[ -~]',
  '\\n',
  '(?i)a',
  '(?s:a)',
  '^a$',
  '\\pL+',
  '(a',
  '[a',
])('pattern %j is refused', (pattern) => expect(findPatternProblem(pattern)).toBeDefined());

test('a value matches as a whole', () => {
  expect(matchesPattern('payment', '[a-z]+')).toBe(true);
  expect(matchesPattern('payment2', '[a-z]+')).toBe(false);
  expect(matchesPattern('xpayment', 'pay|ment')).toBe(false);
});

test('whatever a usable pattern matches, it is safe; and no pattern takes long', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'binary' }), (pattern, value) => {
      if (findPatternProblem(pattern) === undefined && matchesPattern(value, pattern)) {
        expect(value).toMatch(/^[A-Za-z0-9._:/@+-]+$/);
      }
    })
  );
  expect(matchesPattern('a'.repeat(63), '(a+)+b')).toBe(false);
});
