import { summarizePatterns } from './summarizePatterns';

const lines = [
  ...Array.from({ length: 6 }, (_, i) => `INFO order ${i} paid by user${i}@example.com`),
  ...Array.from({ length: 3 }, (_, i) => `ERROR payment ${i} refused\n\tat x.y(${i})`),
  'WARN disk full',
];

test('patterns are told with count, share, severity, a safe example and a filter, the most frequent first', () => {
  const { patterns, unmatched } = summarizePatterns(lines);
  expect(unmatched).toBe(0);
  expect(patterns.map(({ count, share, severity }) => [count, share, severity])).toEqual([
    [6, 0.6, 'info'],
    [3, 0.3, 'error'],
    [1, 0.1, 'warn'],
  ]);
  expect(patterns[0]).toMatchObject({
    example: 'INFO order 0 paid by [redacted]',
    filter: '"INFO order <_> paid by <_>"',
  });
  expect(patterns[2].filter).toBe('"WARN disk full"');
});

test('nothing has no patterns', () => {
  expect(summarizePatterns([])).toEqual({ patterns: [], unmatched: 0 });
});
