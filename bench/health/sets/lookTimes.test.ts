import { listLookTimes, maxDelay } from './lookTimes';

const minute = 60_000;

test('a coarse step is given two of them, a fine one 90 seconds', () => {
  expect([1000, minute, 5 * minute].map(maxDelay)).toEqual([90_000, 2 * minute, 10 * minute]);
});

test('every step is looked at where there are few, and the one at which it should be known by then in any case', () => {
  expect(listLookTimes({ from: 0, to: 5 * minute }, minute)).toEqual([0, 1, 2, 3, 4, 5].map((at) => at * minute));
  const fine = listLookTimes({ from: 0, to: 290_000 }, 1000);
  expect(fine).toContain(90_000);
  expect(fine.length).toBeLessThan(12);
  expect(fine).toEqual([...fine].sort((a, b) => a - b));
});

test('an incident of one row is looked at there', () => {
  expect(listLookTimes({ from: 0, to: 0 }, minute)).toEqual([0]);
});
