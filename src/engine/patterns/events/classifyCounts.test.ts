import fc from 'fast-check';
import { logCounts } from '../../../../test/support/engine/logCounts';
import { day, minute } from '../../series/units';
import { classifyCounts, patternStates } from './classifyCounts';

const step = 5 * minute;
const length = (8 * day) / step;
const from = (7 * day) / step;

/** Eight days of about two lines a step, changed from a row on. */
function classify(change: (counts: Float64Array) => void, { rate = 2, isNew = false } = {}) {
  const { values } = logCounts({ step, length, rate, swing: 0.3, seed: 7 });
  change(values);
  return classifyCounts({ counts: values, start: 1000, step, from, falseAlarmsPerWeek: 0.05, isNew });
}

const begin = from + 100;
const since = 1000 + begin * step;

it('counts as ever are usual', () => {
  expect(classify(() => undefined)).toMatchObject({ state: 'usual' });
});

it('a pattern with ten times its lines surges from the first of them on', () => {
  const found = classify((counts) => counts.subarray(begin, begin + 12).forEach((_, i) => (counts[begin + i] += 20)));
  expect(found).toMatchObject({ state: 'surging' });
  expect(Math.abs((found.since ?? 0) - since)).toBeLessThanOrEqual(3 * step);
  expect(found.score).toBeGreaterThan(0.99);
});

it('of a rare pattern one line is usual, and ten at once surge', () => {
  const rare = { rate: 0.003 };
  expect(classify((counts) => (counts[begin] = 1), rare)).toMatchObject({ state: 'usual' });
  expect(classify((counts) => (counts[begin] = 10), rare)).toMatchObject({ state: 'surging', since });
});

it('a pattern with a tenth of its lines fades, and one without any vanishes', () => {
  expect(
    classify(
      (counts) =>
        counts.set(
          counts.subarray(begin).map((one) => one / 10),
          begin
        ),
      { rate: 40 }
    )
  ).toMatchObject({ state: 'fading' });
  const found = classify((counts) => counts.fill(0, begin));
  expect(found).toMatchObject({ state: 'vanished', score: 1 });
  expect(Math.abs((found.since ?? 0) - since)).toBeLessThanOrEqual(3 * step);
});

it('a surge before the window is none in it', () => {
  expect(classify((counts) => counts.fill(60, from - 300, from - 290))).toMatchObject({ state: 'usual' });
});

it('a pattern that began in the baseline, and is steady since, is usual', () => {
  const steady = (counts: Float64Array) => counts.fill(0, 0, from - 36);
  expect(classify(steady, { rate: 30 })).toMatchObject({ state: 'usual' });
  expect(classify(steady, { rate: 2 })).toMatchObject({ state: 'usual' });
});

it('what is new is new, whatever its counts', () => {
  const found = classify((counts) => counts.fill(0).fill(3, begin, begin + 2), { isNew: true });
  expect(found).toEqual({ state: 'new', since, score: 1 });
});

it('a short history is usual, and so is one that is not known', () => {
  const few = Float64Array.of(1, 0, 2, 1, 0, 0, 0, 50, 60);
  const query = { start: 0, step, from: 7, falseAlarmsPerWeek: 1, isNew: false };
  expect(classifyCounts({ ...query, counts: few })).toMatchObject({ state: 'usual' });
  expect(classifyCounts({ ...query, counts: few.map(() => NaN) })).toEqual({ state: 'usual', score: 0 });
});

it('a window that begins behind the counts, and a rate of 0, are refused', () => {
  const query = { counts: new Float64Array(9), start: 0, step, from: 3, falseAlarmsPerWeek: 1, isNew: false };
  expect(() => classifyCounts({ ...query, from: 9 })).toThrow('row 9 of 9');
  expect(() => classifyCounts({ ...query, falseAlarmsPerWeek: 0 })).toThrow();
  expect(() => classifyCounts({ ...query, step: 0 })).toThrow();
});

it('any counts have a state, a score from 0 to 1, and a begin within them', () => {
  const count = fc.oneof({ weight: 5, arbitrary: fc.nat(5) }, fc.constant(NaN), fc.nat(1e9));
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 400 }), fc.nat(399), fc.boolean(), (counts, row, isNew) => {
      const found = classifyCounts({
        counts: Float64Array.from(counts),
        start: 0,
        step: 10 * minute,
        from: row % counts.length,
        falseAlarmsPerWeek: 0.5,
        isNew,
      });
      expect(patternStates).toContain(found.state);
      expect(found.state === 'new').toBe(isNew);
      expect(found.score).toBeGreaterThanOrEqual(0);
      expect(found.score).toBeLessThanOrEqual(1);
      expect((found.since ?? 0) / step).toBeLessThanOrEqual(2 * counts.length);
    })
  );
});
