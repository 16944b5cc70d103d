import { holdFlags } from './holdFlags';

const hold = (flags: number[], values: number[]) => [...holdFlags(flags, Float64Array.from(values))];

it('lets an anomaly go on over missing values', () => {
  expect(hold([0, 1, 0, 1, 0, 0], [1, 9, NaN, 9, NaN, 1])).toEqual([0, 1, 1, 1, 1, 0]);
});

it('holds no longer than three rows, and begins nothing', () => {
  expect(hold([1, 0, 0, 0, 0, 0], [9, NaN, NaN, NaN, NaN, 1])).toEqual([1, 1, 1, 1, 0, 0]);
  expect(hold([0, 0, 0], [1, NaN, NaN])).toEqual([0, 0, 0]);
});

it('keeps what the detector says of a gap', () => {
  expect(hold([0, 0, 1], [1, NaN, NaN])).toEqual([0, 0, 1]);
});
