import { readBusyMs } from './readBusyMs';

test('time passes while the thread computes, and hardly while it waits', async () => {
  const before = readBusyMs();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const waited = readBusyMs() - before;
  const until = process.cpuUsage().user + 200_000;
  while (process.cpuUsage().user < until) {
    // Computes for 200 ms.
  }
  expect(waited).toBeLessThan(150);
  expect(readBusyMs() - before - waited).toBeGreaterThanOrEqual(100);
});
