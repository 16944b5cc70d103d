import { hour, minute } from '../../series/units';
import { createRandom } from '../../../../test/support/situations/random';
import { findSilence } from './findSilence';
import { watchNewest } from './watchNewest';
import { findUsualRange, widenRange, type UsualRange } from './usualRange';

const step = minute / 2;
const rows = 720;
const usual: UsualRange = {
  start: 0,
  step: 5 * minute,
  expected: new Float64Array(73).fill(50),
  lower: new Float64Array(73).fill(40),
  upper: new Float64Array(73).fill(60),
};

/** Six hours around 50 with noise; `at` changes single rows. */
function createNewest(at: (row: number) => number | undefined, seed = 1) {
  const random = createRandom(seed);
  return {
    start: 0,
    step,
    values: Float64Array.from({ length: rows }, (_, row) => at(row) ?? 50 + 2 * random.normal()),
  };
}

const alone = { independentRows: 1 };
const between = (first: number, last: number, value: number) => (row: number) =>
  row >= first && row <= last ? value : undefined;

describe('watchNewest', () => {
  it('finds nothing where values stay in their range, nor in one value alone', () => {
    expect(
      watchNewest(
        createNewest(() => undefined),
        usual,
        alone
      )
    ).toEqual({ events: [] });
    expect(watchNewest(createNewest(between(700, 700, 500)), usual, alone).events).toEqual([]);
  });

  it('tells of what is sudden at its second value, with the worst and what was expected', () => {
    const { events, open } = watchNewest(createNewest(between(718, 719, 200)), usual, alone);
    expect(events).toHaveLength(1);
    expect(open).toEqual({ event: events[0], usualRows: 0 });
    expect(events[0]).toMatchObject({
      start: 718 * step,
      direction: 'up',
      observed: 200,
      expected: { lower: 40, upper: 60 },
    });
  });

  it('counts the usual values since, and is over after three', () => {
    const ended = (last: number) => watchNewest(createNewest(between(700, last, 0)), usual, alone);
    expect(ended(717).open?.usualRows).toBe(2);
    expect(ended(716).open).toBeUndefined();
    expect(ended(716).events[0]).toMatchObject({ kind: 'drop to zero', end: 716 * step, direction: 'down' });
  });

  it('finds the second incident like the first, and calls what comes every hour usual', () => {
    const every = (distance: number, count: number) => (row: number) =>
      row % distance >= 100 && row % distance < 106 && row < distance * count ? 300 : undefined;
    expect(watchNewest(createNewest(every(240, 2)), usual, alone).events).toHaveLength(2);
    expect(watchNewest(createNewest(every(120, 6)), usual, alone).events).toHaveLength(3);
  });

  it('does not mind the side that does not matter, nor planned times', () => {
    const low = createNewest(between(700, 719, 0));
    expect(watchNewest(low, usual, { ...alone, direction: 'up' }).events).toEqual([]);
    const planned = [{ from: 690 * step, to: rows * step }];
    expect(watchNewest(low, usual, { ...alone, planned }).events).toEqual([]);
  });

  it('makes nothing of one failure among eight requests, and much of thirty among a hundred', () => {
    const flat = (value: number) => usual.lower.map(() => value);
    const shares: UsualRange = { ...usual, expected: flat(0), lower: flat(0), upper: flat(0.01) };
    const failing = (share: number, count: number) => {
      const newest = {
        start: 0,
        step,
        values: Float64Array.from({ length: rows }, (_, row) => (row < 710 ? 0 : share)),
      };
      const counts = { values: new Float64Array(rows).fill(count), unit: 1 };
      return watchNewest(newest, shares, { independentRows: 2, counts }).events.length;
    };
    expect([failing(1 / 8, 8), failing(0.3, 100)]).toEqual([0, 1]);
  });

  it('tells of silence where values hardly ever are missing', () => {
    const silent = createNewest(between(715, 719, NaN));
    expect(watchNewest(silent, usual, alone).open?.event).toMatchObject({ kind: 'missing', start: 715 * step });
    const sparse = createNewest((row) => (row % 3 === 0 || row > 714 ? NaN : undefined));
    expect(findSilence(sparse)).toBeUndefined();
  });
});

describe('widenRange', () => {
  const length = 48 * 12;
  const columns = {
    expected: new Float64Array(length).fill(50),
    lower: new Float64Array(length).fill(40),
    upper: new Float64Array(length).fill(60),
    score: new Float64Array(length),
    flag: new Uint8Array(length),
  };
  const widened = (isHigh: (row: number) => boolean, flag = columns.flag) => {
    const values = Float64Array.from({ length }, (_, row) => (isHigh(row) ? 90 : 50));
    return findUsualRange(widenRange({ start: 0, step: 5 * minute, values }, { ...columns, flag }), 47 * hour).upper;
  };

  it('is not widened by a few incidents, however long, found or not', () => {
    expect(widened((row) => row >= 100 && row < 136)).toBe(60);
    expect(widened((row) => row >= 500)).toBe(60);
    expect(widened((row) => row > 100 && row < 400, new Uint8Array(length).fill(1))).toBe(60);
  });

  it('is widened by what happens time and again', () => {
    expect(widened((row) => row % 60 === 0)).toBe(90);
  });
});
