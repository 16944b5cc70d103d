import { findSelector, isSelector } from './isSelector';

test.each([
  ['up', true],
  [' up{job="a"} ', true],
  ['{__name__="up"}', true],
  ['up offset 5m', false],
  ['up[5m]', false],
  ['sum(up)', false],
  ['up + 1', false],
  ['(up)', false],
  ['up # there', false],
  ['up{', false],
  ['', false],
])('%s is a selector: %s', (expr, expected) => expect(isSelector(expr)).toBe(expected));

describe('the first selector', () => {
  test.each([
    ['up', 'up'],
    ['sum by (a) (rate(x_total{b="(c}"}[5m])) / y', 'x_total{b="(c}"}'],
    ['sum(rate({__name__="x_total"}[5m] offset 1h))', '{__name__="x_total"}'],
  ])('of %s it is %s', (text, expected) => expect(findSelector(text)).toBe(expected));

  test.each(['', '1 + 2', 'sum(up', '{app="x"} |= "y"'])('%s has none', (text) =>
    expect(findSelector(text)).toBeUndefined()
  );
});
