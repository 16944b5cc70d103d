import { isHung } from './isHung';

test.each([
  ['computes all the time, for less than the limit', { silentMs: 9_000, busyMs: 9_000 }, false],
  ['computes all the time', { silentMs: 10_000, busyMs: 10_000 }, true],
  ['computes on a shared core', { silentMs: 10_000, busyMs: 5_000 }, true],
  ['is kept from running by others', { silentMs: 10_000, busyMs: 1_000 }, false],
  ['is kept from running by others for long', { silentMs: 59_000, busyMs: 4_000 }, false],
  ['waits for what never comes', { silentMs: 60_000, busyMs: 0 }, true],
])('a main thread that %s', (_, silence, expected) => expect(isHung(silence, 10_000)).toBe(expected));
