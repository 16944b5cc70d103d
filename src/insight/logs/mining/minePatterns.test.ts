import { createRandom } from '../../../../test/support/situations/random';
import { minePatterns } from './minePatterns';
import { readRecords, type LogRecord } from './readRecords';

const records = (texts: string[]): LogRecord[] =>
  readRecords(texts.map((text, i) => ({ time: i * 1000, text, labels: { app: 'shop' }, weight: 1 })));

test('patterns that were known keep their ids and filters while they grow', async () => {
  const baseline = records(Array.from({ length: 40 }, (_, i) => `user u${i} came from 10.0.0.${i}`));
  const first = await minePatterns({ baseline, range: [] });
  const range = records(Array.from({ length: 20 }, (_, i) => `user v${i} came from 10.0.1.${i}`));
  const second = await minePatterns({ baseline: [], range }, first.known);
  expect(second.patterns.map(({ id }) => id)).toEqual(first.patterns.map(({ id }) => id));
  expect(second.patterns[0].filter).toEqual(first.patterns[0].filter);
  expect(second.patterns[0].range.times).toHaveLength(20);
});

test('what was not seen again is forgotten', async () => {
  const first = await minePatterns({ baseline: records(['a b c 1', 'something else 2']), range: [] });
  const second = await minePatterns({ baseline: [], range: records(['a b c 3']) }, first.known);
  expect(second.known.state.patterns).toHaveLength(1);
});

test('lines that have nothing in common are bounded, and the rest is counted', async () => {
  const random = createRandom(1);
  const write = () =>
    Array.from({ length: 8 }, () =>
      String.fromCharCode(...Array.from({ length: 6 }, () => 97 + Math.floor(26 * random.uniform())))
    ).join(' ');
  const range = records(Array.from({ length: 1_500 }, write));
  const { patterns, known, unmatched } = await minePatterns({ baseline: [], range });
  expect(patterns.length).toBeLessThanOrEqual(1_000);
  expect(known.state.patterns.length).toBeLessThanOrEqual(1_000);
  expect(patterns.reduce((sum, one) => sum + one.range.times.length, unmatched)).toBe(1_500);
});

test('lines of 16 KiB and binary ones are read', async () => {
  const range = records(['x'.repeat(16_384), '\u0000\u0001\ud800 broken', 'y' + ' '.repeat(100) + 'z']);
  expect((await minePatterns({ baseline: [], range })).patterns.length).toBe(3);
});

test('a stack trace is one with the line before it', () => {
  const texts = ['ERROR it broke', '\tat shop.Cart.add(Cart.java:7)', '\tat shop.Main.run(Main.java:1)', 'INFO fine'];
  expect(records(texts).map(({ entry, level }) => [entry, level])).toEqual([
    ['ERROR it broke', 'error'],
    ['INFO fine', 'info'],
  ]);
});
