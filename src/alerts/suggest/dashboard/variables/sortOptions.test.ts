import { sortOptions } from './sortOptions';

const sort = (texts: string[], code: unknown) =>
  sortOptions(
    texts.map((text) => ({ value: text, text })),
    code
  ).map(({ text }) => text);

test.each([
  [0, ['b10', 'B2', 'a1', 'x']],
  [1, ['B2', 'a1', 'b10', 'x']],
  [2, ['x', 'b10', 'a1', 'B2']],
  [3, ['x', 'a1', 'B2', 'b10']],
  [4, ['b10', 'B2', 'a1', 'x']],
  [5, ['a1', 'b10', 'B2', 'x']],
  [6, ['x', 'B2', 'b10', 'a1']],
  [7, ['a1', 'B2', 'b10', 'x']],
  [8, ['x', 'b10', 'B2', 'a1']],
  [9, ['b10', 'B2', 'a1', 'x']],
  ['name', ['b10', 'B2', 'a1', 'x']],
])('the code %s gives %j', (code, expected) => expect(sort(['b10', 'B2', 'a1', 'x'], code)).toEqual(expected));
