import { allRows, futureRows, layOnto, pastRows } from './rows';
import { hour } from '../engine';

const cutoff = 100 * hour;
const plan = { from: cutoff - 2 * hour, cutoff, horizon: 6, step: hour };

describe('rows', () => {
  it('are the range, the horizon, or both, on one grid', () => {
    expect([...pastRows(plan).times]).toEqual([cutoff - 2 * hour, cutoff - hour, cutoff]);
    expect([...futureRows({ ...plan, horizon: 2 }).times]).toEqual([cutoff + hour, cutoff + 2 * hour]);
    expect([...allRows({ ...plan, horizon: 1 }).times]).toEqual([...pastRows(plan).times, cutoff + hour]);
  });
});

describe('layOnto', () => {
  const rows = pastRows(plan);

  it('cuts what lies outside and leaves missing what no piece covers', () => {
    const before = { start: cutoff - 5 * hour, values: [1, 2, 3, 4] };
    const after = { start: cutoff, values: [7, 8, 9] };
    expect([...layOnto(rows, [before, after])]).toEqual([4, NaN, 7]);
  });

  it('lets the later of overlapping pieces win', () => {
    const piece = (value: number) => ({ start: cutoff - hour, values: [value, value] });
    expect([...layOnto(rows, [piece(1), piece(2)])]).toEqual([NaN, 2, 2]);
  });

  it('ignores pieces that lie wholly outside', () => {
    expect([
      ...layOnto(rows, [
        { start: cutoff + hour, values: [1] },
        { start: 0, values: [1] },
      ]),
    ]).toEqual([NaN, NaN, NaN]);
  });
});
