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
