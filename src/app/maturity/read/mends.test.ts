import { readMends } from './mends';

const page = { kind: 'page', page: 'rules', query: { a: 'b' }, title: 'Rules' };

it('reads ways to mend, and leaves out what it does not know', () => {
  const given = [page, { kind: 'shell', command: 'rm' }, { kind: 'yaml', file: 'a.yml' }, 7];
  expect(readMends(JSON.stringify(given))).toEqual([page]);
});

it.each(['', 'no JSON', '{}', 'null'])('reads none in %p', (json) => {
  expect(readMends(json)).toEqual([]);
});

it('reads no more than six', () => {
  expect(readMends(JSON.stringify(Array(50).fill(page)))).toHaveLength(6);
});
