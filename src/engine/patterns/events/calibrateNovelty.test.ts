import fc from 'fast-check';
import { uniform } from '../../../../test/support/engine/logCounts';
import { day, hour, week } from '../../series/units';
import { calibrateNovelty, type FirstSight } from './calibrateNovelty';

const half = { from: 0, to: 3.5 * day, falseAlarmsPerWeek: 1 };

it('where nothing was new for half a week, one line of an error is enough, and two of anything else', () => {
  expect(calibrateNovelty({ ...half, firstSeen: [] })).toEqual({ minErrorLines: 1, minLines: 2 });
});

it('the shorter the time in which nothing was new, the more lines are needed', () => {
  const limits = [3.5 * day, day, hour, 0].map((to) => calibrateNovelty({ ...half, to, firstSeen: [] }).minErrorLines);
  expect(limits).toEqual([1, 4, 84, 100_000]);
});

it('a service that always makes new patterns needs more lines than those have', () => {
  const firstSeen = Array.from({ length: 30 }, (_, i) => ({ time: i * 2 * hour, lines: 1 + (i % 5), isError: true }));
  const { minErrorLines, minLines } = calibrateNovelty({ ...half, firstSeen });
  expect(minErrorLines).toBe(14);
  expect(minLines).toBe(14);
});

it('errors are served first: others have what they leave of the rate', () => {
  const other = { time: hour, lines: 3 };
  const error = { time: 9 * hour, lines: 8, isError: true };
  const another = { time: 20 * hour, lines: 3 };
  const weeks = { ...half, to: 2.5 * week };
  expect(calibrateNovelty({ ...weeks, firstSeen: [other, error, another] })).toEqual({ minErrorLines: 1, minLines: 4 });
  expect(calibrateNovelty({ ...weeks, firstSeen: [other, another] })).toEqual({ minErrorLines: 1, minLines: 2 });
});

it('patterns that come up within an hour are one alarm, and those outside of the time none', () => {
  const deploy = [0, 10, 20, 50].map((minutes) => ({ time: day + minutes * 60_000, lines: 9, isError: true }));
  const early = { time: -1, lines: 9, isError: true };
  expect(calibrateNovelty({ ...half, to: 2 * week, firstSeen: [...deploy, early] }).minErrorLines).toBe(1);
});

it('one incident in the baseline does not raise the limit to what it had', () => {
  const usual = Array.from({ length: 12 }, (_, i) => ({ time: i * 6 * hour, lines: 1, isError: true }));
  const incident = { time: 40 * hour, lines: 500, isError: true };
  expect(calibrateNovelty({ ...half, firstSeen: [...usual, incident] }).minErrorLines).toBeLessThan(20);
  expect(
    calibrateNovelty({ ...half, firstSeen: [...usual, incident, { ...incident, time: 9 * hour }] }).minErrorLines
  ).toBeGreaterThan(500);
});

it('a rate of 0 is refused', () => {
  expect(() => calibrateNovelty({ ...half, falseAlarmsPerWeek: 0, firstSeen: [] })).toThrow();
});

it('with the lines that it asks for, the baseline itself has no more alarms than are accepted, or one of each kind', () => {
  const sight = fc.record({
    time: fc.integer({ min: 0, max: week - 1 }),
    lines: fc.integer({ min: 1, max: 50 }),
    isError: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(sight, { maxLength: 40 }), fc.constantFrom(0.5, 1, 5), (firstSeen, falseAlarmsPerWeek) => {
      const limit = calibrateNovelty({ firstSeen, from: 0, to: week, falseAlarmsPerWeek });
      const alarming = firstSeen.filter(
        ({ lines, isError }) => lines >= (isError ? limit.minErrorLines : limit.minLines)
      );
      const hours = new Set(alarming.map(({ time }) => Math.floor(time / hour)));
      // Alarms of an hour's span touch at most two hours of the clock.
      expect(hours.size / 2).toBeLessThanOrEqual(Math.max(2, 1.5 * falseAlarmsPerWeek));
    })
  );
});

it('alarms of the next week stay within the rate, where new patterns come by chance as before', () => {
  const random = uniform(5);
  const draw = (): FirstSight[] =>
    Array.from({ length: 1000 }, () => -Math.log(random()) * 8 * hour)
      .map((gap, i, gaps) => gaps.slice(0, i).reduce((sum, one) => sum + one, gap))
      .filter((time) => time < week)
      .map((time) => ({ time, lines: Math.ceil(1 / random()), isError: random() < 0.3 }));
  const alarms = Array.from({ length: 60 }, () => {
    const limit = calibrateNovelty({ firstSeen: draw(), from: 0, to: week, falseAlarmsPerWeek: 1 });
    return draw().filter(({ lines, isError }) => lines >= (isError ? limit.minErrorLines : limit.minLines)).length;
  });
  const mean = alarms.reduce((sum, one) => sum + one, 0) / alarms.length;
  expect(mean).toBeGreaterThan(0.1);
  expect(mean).toBeLessThan(1.5);
});
