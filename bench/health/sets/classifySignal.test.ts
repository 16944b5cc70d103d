import { classifySignal } from './classifySignal';

test.each([
  ['PodServerLatencyP99(s)', 'duration'],
  ['latency\nAverage', 'duration'],
  ['PodWorkload(Ops)', 'rate'],
  ['requests\nSum', 'rate'],
  ['CpuUsage(m)', 'cpu'],
  ['MemoryUsage(Mi)', 'memory'],
  ['PodClientLatencyP90(s)', undefined],
  ['NetworkReceiveBytes', undefined],
  ['NodeCpuUsage', undefined],
])('%j is watched as %s', (name, kind) => {
  expect(classifySignal(name)?.kind).toBe(kind);
});

test('a share of successes in percent is watched as one of failures', () => {
  const found = classifySignal('availability\nAverage');
  expect([found?.kind, found?.convert(98)]).toEqual(['errors', expect.closeTo(0.02)]);
});
