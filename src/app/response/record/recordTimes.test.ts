import { readTimes, writeTimes } from './recordTimes';

const hours = ({ from, to }: ReturnType<typeof readTimes>) => Math.round((to.valueOf() - from.valueOf()) / 3_600_000);

it('are those of the address, relative or in ms, and read back as they were written', () => {
  const absolute = readTimes({ from: '1764547200000', to: '1764554400000' });
  expect([absolute.from.valueOf(), hours(absolute)]).toEqual([1_764_547_200_000, 2]);
  expect(writeTimes(absolute)).toEqual({ from: '1764547200000', to: '1764554400000' });
  expect(hours(readTimes({ from: 'now-6h', to: 'now' }))).toBe(6);
  expect(writeTimes(readTimes({ from: 'now-6h', to: 'now' }))).toEqual({ from: 'now-6h', to: 'now' });
});

it.each([
  ['', ''],
  ['yesterday', 'now'],
  ['now', 'now-6h'],
  ['now-', 'now'],
])('are the last seven days for %s to %s', (from, to) => {
  expect(hours(readTimes({ from, to }))).toBe(7 * 24);
});
