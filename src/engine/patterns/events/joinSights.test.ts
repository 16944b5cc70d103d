import { minute } from '../../series/units';
import { joinSights } from './joinSights';

test('what comes up within ten minutes of something new is one with it', () => {
  const sights = [
    { time: 30 * minute, lines: 4 },
    { time: 0, lines: 1 },
    { time: 9 * minute, lines: 2, isError: true },
    { time: 11 * minute, lines: 8 },
  ];
  expect(joinSights(sights)).toEqual([
    { time: 0, lines: 3, isError: true },
    { time: 11 * minute, lines: 8 },
    { time: 30 * minute, lines: 4 },
  ]);
  expect(joinSights([])).toEqual([]);
});
