import { readArguments } from './readArguments';

test('each way of running has its defaults', () => {
  expect(readArguments(['demo'])).toMatchObject({ mode: 'demo', only: ['incidents', 'quiet'], every: 300_000 });
  expect(readArguments(['--data', 'sets', '--sets', 'a,b'])).toMatchObject({ mode: 'data', sets: ['a', 'b'] });
  const live = readArguments(['live', '--url', 'http://a:3000/', '--demo', 'http://b:1', '--gap', '30']);
  expect(live).toMatchObject({ mode: 'live', url: 'http://a:3000', gap: 1_800_000, length: 600_000 });
});

test.each([
  [[], 'Nothing is asked for'],
  [['demo', '--kinds', 'fire'], '--kinds is fire. Allowed: errors, latency, leak, traffic'],
  [['demo', '--every', '0'], '--every is 0'],
  [['live', '--url', 'x'], '--url is no address: "x"'],
])('%j is refused', (argv, reason) => {
  expect(() => readArguments(argv)).toThrow(reason);
});
