import { flatLine } from './flatLine';
import type { Observation } from './detector';

const [{ create, update }] = flatLine.statistics;

/** Evidence in the last of the values. */
function last(values: number[]): number {
  const state = create();
  return values.map((value) => update(state, { value } as Observation)).pop() ?? NaN;
}

const moving = Array.from({ length: 100 }, (_, i) => Math.sin(i));

it('has evidence in repetitions of what hardly ever repeats', () => {
  expect(last([...moving, 5, 5, 5])).toBe(0);
  expect(last([...moving, 5, 5, 5, 5, 5, 5, 5])).toBeGreaterThan(7);
});

it('has none in a constant, nor where values repeat anyway', () => {
  expect(last(Array<number>(500).fill(1))).toBe(0);
  expect(last([...moving.map(Math.round), 5, 5, 5, 5, 5, 5, 5])).toBe(0);
});
