import { readProgress, withProgress } from './progress';

const frames = [
  { name: 'a', fields: [], meta: { custom: { foresight: { kind: 'x' } } } },
  { name: 'b', fields: [] },
];

test('the first frame says how far the work has come, beside what it said before', () => {
  const so = { done: 2, total: 5, doing: 'Reading rules' };
  const given = withProgress(frames, so);
  expect(readProgress(given)).toEqual(so);
  expect(given[0].meta?.custom).toMatchObject({ foresight: { kind: 'x' } });
  expect(given[1]).toBe(frames[1]);
});

test('what is done says nothing, nor does what cannot be read', () => {
  expect(withProgress(frames, undefined)).toBe(frames);
  expect([frames, [], [{ meta: { custom: { foresightProgress: { done: 'x' } } } }]].map(readProgress)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
