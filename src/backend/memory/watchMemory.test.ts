import { watchMemory } from './watchMemory';

test('memory is given back before the limit is reached, and only then', () => {
  jest.useFakeTimers();
  const released: number[] = [];
  let bytes = 70;
  const stop = watchMemory({ limit: 100, readBytes: () => bytes, release: () => released.push(bytes), intervalMs: 10 });
  jest.advanceTimersByTime(10);
  bytes = 85;
  jest.advanceTimersByTime(10);
  bytes = 60;
  jest.advanceTimersByTime(10);
  stop();
  bytes = 99;
  jest.advanceTimersByTime(100);
  jest.useRealTimers();
  expect(released).toEqual([85]);
});

test('where giving back does not help, it is tried ever less often', () => {
  jest.useFakeTimers();
  let released = 0;
  const stop = watchMemory({ limit: 100, readBytes: () => 99, release: () => (released += 1), intervalMs: 10 });
  jest.advanceTimersByTime(10_000);
  stop();
  jest.useRealTimers();
  expect(released).toBeGreaterThan(10);
  expect(released).toBeLessThan(30);
});
