import { formatValue } from './formatValue';

it.each([
  [0.0123, 'percentunit', '1.23 %'],
  [0.0123, 's', '12.3 ms'],
  [12, 's', '12 s'],
  [450, 'ms', '450 ms'],
  [3 * 2 ** 30, 'bytes', '3 GiB'],
  [0, 'bytes', '0 B'],
  [1234.5, 'reqps', '1230 req/s'],
  [7, 'short', '7'],
  [NaN, 's', 'no value'],
])('writes %d %s as %s', (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text);
});
