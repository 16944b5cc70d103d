import { series } from '../../../test/support/engine/series';
import { hour, minute } from '../../engine';
import { hasEnded, isInRange } from './ended';

const { values } = series('5x99 _x99');
const at = (step: number, silent: number) => (99 + silent) * step;
const ended = (step: number, silent: number) => hasEnded({ start: 0, step, values }, at(step, silent));

it.each([
  [10_000, 30, false],
  [10_000, 31, true],
  [minute, 5, false],
  [minute, 6, true],
  [5 * minute, 3, false],
  [5 * minute, 4, true],
  [hour, 3, false],
  [hour, 4, true],
])('at a step of %d ms, %d steps of silence are an end: %s', (step, silent, expected) => {
  expect(ended(step, silent)).toBe(expected);
});

it('takes a series that is there now and then as ended only after an unusual silence', () => {
  const sparse = Float64Array.from({ length: 1000 }, (_, i) => (i < 500 && (i * 7919) % 20 === 0 ? 1 : NaN));
  const of = (silent: number) => hasEnded({ start: 0, step: 5 * minute, values: sparse }, (480 + silent) * 5 * minute);
  expect([of(20), of(120), of(240)]).toEqual([false, false, true]);
});

it('does not look ahead: what was there once had not ended then', () => {
  expect(hasEnded({ start: 0, step: minute, values }, 50 * minute)).toBe(false);
});

it.each([
  [50, 60, true],
  [99, 200, true],
  [104, 200, true],
  [105, 200, false],
  [-10, -1, false],
  [-10, 0, true],
])('from step %d to step %d is in range: %s', (from, cutoff, expected) => {
  const range = { from: from * minute, cutoff: cutoff * minute };
  expect(isInRange({ start: 0, step: minute, values }, range)).toBe(expected);
});

it('takes a series without a value as one that has not ended, and that is in no range', () => {
  const empty = { start: 0, step: minute, values: series('_x10').values };
  expect(hasEnded(empty, 5 * minute)).toBe(false);
  expect(isInRange(empty, { from: 0, cutoff: 9 * minute })).toBe(false);
});
