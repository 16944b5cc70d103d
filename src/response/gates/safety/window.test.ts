import { isInWindow } from './window';

const at = (text: string) => Date.parse(text);
const office = { days: ['monday', 'tuesday'] as const, from: 8 * 60, to: 18 * 60, zone: 'Europe/Berlin' };
const night = { days: ['monday'] as const, from: 22 * 60, to: 6 * 60, zone: 'UTC' };

test.each([
  ['2026-11-30T06:59Z', false],
  ['2026-11-30T07:00Z', true],
  ['2026-11-30T16:59Z', true],
  ['2026-11-30T17:00Z', false],
  ['2026-12-02T10:00Z', false],
  // In summer, Berlin is two hours ahead.
  ['2026-06-29T06:00Z', true],
  ['2026-06-29T16:00Z', false],
])('at %s it is office time: %s', (time, isOpen) => expect(isInWindow(office, at(time))).toBe(isOpen));

test.each([
  ['2026-11-30T21:59Z', false],
  ['2026-11-30T22:00Z', true],
  ['2026-12-01T05:59Z', true],
  ['2026-12-01T06:00Z', false],
  ['2026-12-01T23:00Z', false],
  ['2026-11-30T05:00Z', false],
])('a window over midnight belongs to the day on which it begins: at %s %s', (time, isOpen) =>
  expect(isInWindow(night, at(time))).toBe(isOpen)
);

test('a whole day has no gap', () => {
  const always = { days: ['monday'] as const, from: 0, to: 1440, zone: 'UTC' };
  expect(isInWindow(always, at('2026-11-30T00:00Z'))).toBe(true);
  expect(isInWindow(always, at('2026-11-30T23:59Z'))).toBe(true);
  expect(isInWindow(always, at('2026-12-01T00:00Z'))).toBe(false);
});
