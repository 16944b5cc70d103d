import { diffLines, shortenDiff } from './diffLines';

const write = (lines: ReturnType<typeof diffLines>) =>
  lines.map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`);

describe('diffLines', () => {
  it('tells what was added and removed between what both have', () => {
    expect(write(diffLines('a\nb\nc\nd', 'a\nc\nx\nd'))).toEqual([' a', '-b', ' c', '+x', ' d']);
  });

  it.each([
    ['', 'a', ['+a']],
    ['a', '', ['-a']],
    ['', '', []],
    ['a\na', 'a', [' a', '-a']],
  ])('of %j and %j is %j', (before, after, lines) => {
    expect(write(diffLines(before, after))).toEqual(lines);
  });

  it('gives both texts back, however long they are', () => {
    const [before, after] = [1, 7].map((step) =>
      Array.from({ length: 1500 }, (_, i) => String((i * step) % 1499)).join('\n')
    );
    const lines = diffLines(before, after);
    const only = (kind: string) =>
      lines
        .filter((one) => one.kind !== kind)
        .map(({ text }) => text)
        .join('\n');
    expect([only('added'), only('removed')]).toEqual([before, after]);
  });
});

it('lines far from any difference are left out once', () => {
  const before = Array.from({ length: 30 }, (_, i) => String(i));
  const after = before.map((line) => (line === '15' ? 'x' : line));
  expect(write(shortenDiff(diffLines(before.join('\n'), after.join('\n')), 1))).toEqual([
    ' …',
    ' 14',
    '-15',
    '+x',
    ' 16',
    ' …',
  ]);
});
