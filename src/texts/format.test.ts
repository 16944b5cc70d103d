import { formatFigure, formatTime, splitSpan } from './format';

it.each([
  [0.0123, 'percentunit', '1.23 %'],
  [0.0123, 's', '12.3 ms'],
  [12, 's', '12 s'],
  [0, 's', '0 s'],
  [150, 's', '150 s'],
  [7200, 's', '120 min'],
  [-3 * 86_400, 's', '-3 d'],
  [450, 'ms', '450 ms'],
  [3 * 2 ** 30, 'bytes', '3 GiB'],
  [0, 'bytes', '0 B'],
  [1234.5, 'reqps', '1230 req/s'],
  [7, 'short', '7'],
  [478_400_000, 'short', '478 M'],
  [-15_000, 'short', '-15 k'],
  [9150, 'short', '9150'],
  [12.34, 'short', '12.3'],
  [0.002, 'short', '0.002'],
])('writes %d %s as %s', (value, unit, text) => {
  expect(formatFigure(value, unit)).toBe(text);
});

it.each([
  [0, 'seconds', 0],
  [59_400, 'seconds', 59],
  [60_000, 'minutes', 1],
  [119 * 60_000, 'minutes', 119],
  [31 * 3_600_000, 'hours', 31],
  [96 * 3_600_000, 'days', 4],
])('splits %d ms into %s: %d', (ms, unit, n) => {
  expect(splitSpan(ms)).toEqual({ unit, n });
});

it('writes a time in UTC, with seconds only where it has some', () => {
  expect(formatTime(Date.UTC(2026, 10, 12, 13, 30))).toBe('2026-11-12 13:30 UTC');
  expect(formatTime(Date.UTC(2026, 10, 12, 13, 30, 5))).toBe('2026-11-12 13:30:05 UTC');
});
