import { mergeRows } from './mergeRows';

const rowsOf = (lines: string[]) => lines.map((line, i) => ({ tokens: line.split(' '), members: [i] }));
const merge = (lines: string[]) => mergeRows(rowsOf(lines)).map(({ tokens }) => tokens.join(' '));

const names = ['ann', 'bob', 'cem', 'dan', 'eve', 'fay', 'gus'];

test('many words at one position are a variable, few tell messages apart', () => {
  expect(merge(names.map((name) => `user ${name} came`))).toEqual(['user <*> came']);
  expect(merge(['started', 'stopped', 'paused'].map((state) => `VM ${state} now`))).toHaveLength(3);
});

test('the first word is a variable only where there are very many', () => {
  expect(merge(names.map((name) => `${name} came in`))).toHaveLength(names.length);
  const many = Array.from({ length: 20 }, (_, i) => `${String.fromCharCode(97 + i)} came in`);
  expect(merge(many)).toEqual(['<*> came in']);
});

test('two positions that vary together are two variables', () => {
  expect(merge(names.map((name, i) => `user ${name} of ${names[(i + 1) % names.length]}`))).toEqual([
    'user <*> of <*>',
  ]);
});

test('a word joins what is a variable already', () => {
  expect(merge(['wait <*> seconds', 'wait forever seconds'])).toEqual(['wait <*> seconds']);
});

test('a pattern keeps a constant word', () => {
  expect(merge(names)).toEqual(names);
  expect(merge(names.map((name) => `( ${name} )`))).toHaveLength(names.length);
});

test('all members of the rows are kept, each once', () => {
  const lines = [...names.map((name) => `user ${name} came`), 'user <*> came', 'user left early', 'user ann came'];
  const members = mergeRows(rowsOf(lines)).flatMap((row) => row.members);
  expect(members.sort((a, b) => a - b)).toEqual(lines.map((_, i) => i));
});

test('nothing is merged of nothing and of one', () => {
  expect(merge([])).toEqual([]);
  expect(merge(['user ann came'])).toEqual(['user ann came']);
});

test('a name with more of its parts in front is the same name', () => {
  expect(merge(['INFO mapreduce.Job : done', 'INFO Job : done', 'INFO x.mapreduce.Job : done'])).toEqual([
    'INFO <*> : done',
  ]);
  expect(merge(['INFO mapreduce.Job : done', 'INFO Task : done'])).toHaveLength(2);
});
