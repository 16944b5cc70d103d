import { day, hour } from '../series/units';
import { createDayFinder, placeInMonth, placeInYear } from './localDays';

const dayOf = (text: string) => Date.parse(text) / day;

test('days are those of the local clock', () => {
  const utc = createDayFinder();
  const seoul = createDayFinder('Asia/Seoul');
  const evening = Date.UTC(2026, 0, 1, 16);
  expect(seoul(evening)).toBe(utc(evening) + 1);
  const newYork = createDayFinder('America/New_York');
  expect(newYork(Date.UTC(2026, 6, 2, 3))).toBe(newYork(Date.UTC(2026, 6, 2, 5)) - 1);
  expect(newYork(Date.UTC(2026, 0, 2, 4, 59))).toBe(newYork(Date.UTC(2026, 0, 2, 4, 59) + hour) - 1);
});

test.each([
  ['2026-02-01', 0],
  ['2026-02-15', 14],
  ['2026-02-28', 30],
  ['2024-02-29', 30],
  ['2026-01-31', 30],
  ['2026-01-16', 15],
  ['2026-04-16', 16],
])('%s is place %d of its month, counted from the nearer end', (text, place) => {
  expect(placeInMonth(dayOf(text))).toBe(place);
});

test('a day of the year has the same place in each year, leap or not', () => {
  expect(placeInYear(dayOf('2023-03-01'))).toBe(placeInYear(dayOf('2024-03-01')));
  expect(placeInYear(dayOf('2024-12-31'))).toBe(365);
  expect(placeInYear(dayOf('2024-01-01'))).toBe(0);
});
