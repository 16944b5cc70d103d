import { day, hour, minute } from '../../engine';
import { chooseTicks } from './chooseTicks';

const noon = Date.UTC(2026, 0, 5, 12);

it('marks round times, at most seven', () => {
  expect(chooseTicks({ from: noon + minute, to: noon + 31 * minute }, 0)).toEqual(
    [5, 10, 15, 20, 25, 30].map((n) => noon + n * minute)
  );
  for (const length of [minute, 7 * minute, hour, 5 * hour, day, 9 * day]) {
    const ticks = chooseTicks({ from: noon, to: noon + length }, 0);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(7);
  }
});

it('is round where the reader is', () => {
  const [first] = chooseTicks({ from: noon, to: noon + day }, 5.5 * hour);
  expect((first + 5.5 * hour) % (6 * hour)).toBe(0);
});
