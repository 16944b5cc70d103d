import { isSelector } from './isSelector';

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
