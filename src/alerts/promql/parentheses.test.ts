import fc from 'fast-check';
import { inParentheses, isBalanced } from './parentheses';

describe('isBalanced', () => {
  test.each([
    'sum(rate(a[5m]))',
    'a{b=")"}',
    "a{b='('}",
    'a{b=`\\`}',
    'a{b="\\""}',
    'a # (',
    'a # "\n+ b',
    'up{job=~"a|b[0-9]+"}[5m:1m]',
  ])('%s is', (expr) => expect(isBalanced(expr)).toBe(true));

  test.each(['a) or (b', '(a', 'a]', 'a{b="c}', 'a("', "a'", 'a`', '([)]', 'a{b="\n"}'])('%s is not', (expr) =>
    expect(isBalanced(expr)).toBe(false)
  );

  test('no balanced expression reaches out of its parentheses', () => {
    const expr = fc
      .array(fc.constantFrom('(', ')', '[', ']', 'a', ' ', '#', '\n', '"', "'", '`', '\\'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(expr.filter(isBalanced), (text) => {
        expect(isBalanced(inParentheses(text))).toBe(true);
      })
    );
  });
});

test('what follows a comment is not part of it', () => {
  expect(inParentheses(' a # b ')).toBe('(a # b\n)');
});
