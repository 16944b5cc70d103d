import { scoreHoldout } from './holdout';
import { readArguments } from './readArguments';

const columns = (...values: number[]) => Float64Array.from(values);
const options = readArguments(['--data', 'x', '--scale-season', '4']);
const holdout = (train: Float64Array, test: Float64Array) => ({ id: 'a', train, test, naive2: columns(2, 2, 2) });

describe('scoreHoldout', () => {
  it('scores the steps that forecast and test have in common, of forecast and Naive2 alike', () => {
    const train = columns(0, 0, 0, 0, 1, 1, 1, 1);
    const short = scoreHoldout(holdout(train, columns(1)), { point: columns(2, 9, 9), intervals: [] }, options);
    expect([short.mase, short.maseOfNaive2]).toEqual([1, 1]);
    const long = scoreHoldout(holdout(train, columns(1, 1, 1, 50)), { point: columns(2), intervals: [] }, options);
    expect([long.mase, long.maseOfNaive2]).toEqual([1, 1]);
  });

  it('scales by neighbours where training is no longer than a season', () => {
    const { mase } = scoreHoldout(
      holdout(columns(0, 2, 0, 2), columns(1)),
      { point: columns(2), intervals: [] },
      options
    );
    expect(mase).toBe(0.5);
  });

  it('has no interval scores without an interval', () => {
    const { msis, coverage } = scoreHoldout(
      holdout(columns(0, 1, 0, 1, 2), columns(1)),
      { point: columns(2), intervals: [] },
      options
    );
    expect([msis, coverage]).toEqual([NaN, NaN]);
  });
});

describe('readArguments', () => {
  it('takes a day as the season where none is given', () => {
    expect(readArguments(['--data', 'x', '--step', '5m']).scaleSeason).toBe(288);
    expect(readArguments(['--data', 'x', '--step', '1w']).scaleSeason).toBe(1);
    expect(readArguments(['--data', 'x', '--season-lengths', '24,168']).scaleSeason).toBe(24);
  });

  it.each([
    [[], '--data is missing'],
    [['--data', 'x', '--coverage', '95'], '--coverage is "95"'],
    [['--data', 'x', '--horizon', '1.5'], '--horizon is "1.5"'],
    [['--data', 'x', '--step', '1y'], '--step is "1y"'],
    [['--data', 'x', '--peers', 'r'], '--peers is "r"'],
    [['--data', 'x', '--backtest', '--peers', 'python'], '--peers python forecasts holdouts only'],
  ])('refuses %j', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});
