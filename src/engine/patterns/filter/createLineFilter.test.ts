import { tokenizeLine } from '../tokens/tokenizeLine';
import { createLineFilter } from './createLineFilter';
import { formatFilter, passesFilter } from './lineFilter';

const filterOf = (...lines: string[]) => createLineFilter(tokenizeLine(lines[0]), lines);
const write = (...lines: string[]) => {
  const filter = filterOf(...lines);
  return filter && formatFilter(filter);
};

it.each([
  [['Took 12 ms to build'], '"Took <_> ms to build"'],
  [['10.0.0.1 - GET /a 200'], '"<_> - GET <_>"'],
  [['disk full'], '"disk full"'],
  [['user=alice came in'], '"user=<_> came in"'],
  [['ids [1, 2, 3] of [4]', 'ids [5, 6] of [7]'], '"ids [<_>] of [<_>]"'],
  [['say "a" and `b` \\ c now'], '"say \\"a\\" and `b` \\\\ c now"'],
  [['node <ok> is <up> 5'], '"node <_> is <_> <_>"'],
])('%j', (lines, expected) => expect(write(...lines)).toBe(expected));

it('lets pass what it was made of, with the blanks that are there', () => {
  for (const line of [
    'a  two\tblanks 7',
    '결제 실패 42건 (카드)',
    '{"level":"warn","msg":"order 17 paid","user":"bob"}',
    '  indented 5 x',
  ]) {
    const filter = filterOf(line);
    expect(filter && passesFilter(line, filter)).toBe(true);
  }
});

it('leaves out what another example has not', () => {
  const tokens = ['job', '<*>', 'done', 'in', '<*>', 'ms'];
  const filter = createLineFilter(tokens, ['job 1 done in 5 ms', 'job 2 done  in 5 ms']);
  expect(filter && formatFilter(filter)).toBe('"job <_>"');
});

it('is none where nothing but values is there', () => {
  expect(filterOf('12 34')).toBeUndefined();
  expect(filterOf('a: 5')).toBeUndefined();
  expect(createLineFilter(['disk'], [])).toBeUndefined();
});

it.each([
  ['user ann came', true],
  ['user  came', false],
  ['user ann came in', false],
  ['the user ann came', true],
])('by the rules of Loki "%s" passes "user <_> came": %s', (line, passes) => {
  expect(passesFilter(line, { literals: ['user ', ' came'], openStart: false, openEnd: false })).toBe(passes);
});
