import { createPatternMiner } from './patternMiner';

const names = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i).repeat(3));
const texts = (miner: ReturnType<typeof createPatternMiner>) =>
  Object.fromEntries(miner.read().patterns.map(({ tokens, count }) => [tokens.join(' '), count]));

test('lines that differ in values alone are one pattern, and counted', () => {
  const miner = createPatternMiner();
  for (let i = 0; i < 100; i++) {
    miner.add(`Took ${i} ms to build instance i-${i}`);
  }
  miner.add('Instance destroyed', 5);
  expect(texts(miner)).toEqual({ 'Took <*> ms to build instance <*>': 100, 'Instance destroyed': 5 });
});

test('a pattern that grows keeps the id of its oldest part, and has those of the others as aliases', () => {
  const miner = createPatternMiner();
  miner.add('user aaa came in');
  const [{ id }] = miner.read().patterns;
  names.forEach((name) => miner.add(`user ${name} came in`));
  const [pattern, ...others] = miner.read().patterns;
  expect(others).toEqual([]);
  expect(pattern).toMatchObject({ id, count: 27 });
  expect(new Set(pattern.aliases).size).toBe(pattern.aliases.length);
  expect(miner.find('user somebody came in')?.id).toBe(id);
});

test('what was known before a restart is known after it, with its ids and counts', () => {
  const before = createPatternMiner();
  names.forEach((name) => before.add(`user ${name} came in`));
  before.add('disk full');
  const state = JSON.parse(JSON.stringify(before.read()));
  const after = createPatternMiner({ state });
  after.add('user zed came in');
  expect(after.read().patterns.map(({ id }) => id)).toEqual(
    state.patterns.map((pattern: { id: string }) => pattern.id)
  );
  expect(texts(after)).toEqual({ 'user <*> came in': 27, 'disk full': 1 });
});

test('the same lines make the same patterns', () => {
  const lines = names.flatMap((name, i) => [`user ${name} came in`, `job ${i} done`, `${name} says hello`]);
  const mine = () => {
    const miner = createPatternMiner();
    lines.forEach((line) => miner.add(line));
    return miner.read();
  };
  expect(mine()).toEqual(mine());
});

test('no more patterns are kept than allowed, and the lines of further ones are counted', () => {
  const miner = createPatternMiner({ maxPatterns: 50 });
  const word = (i: number) => [...String(i)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
  for (let i = 0; i < 2000; i++) {
    miner.add(`${word(i)} ${'x '.repeat(i % 40)}`);
  }
  const { patterns, unmatched } = miner.read();
  expect(patterns.length).toBeLessThanOrEqual(50);
  expect(patterns.reduce((sum, { count }) => sum + count, 0) + unmatched).toBe(2000);
});

test('a line of no known pattern is found in none', () => {
  const miner = createPatternMiner();
  miner.add('disk full');
  expect(miner.find('disk failing now')).toBeUndefined();
});
