import { series } from '../../test/support/engine/series';
import type { Task } from './methods';
import { doubleExponentialSmoothing, predictLinear } from './prometheusPeers';

const task = (text: string, horizon: number): Task => ({
  values: series(text).values,
  step: 300_000,
  horizon,
  coverages: [0.95],
  seasonLengths: [],
  scaleSeason: 1,
});

describe('predictLinear', () => {
  it("agrees with Prometheus' own test: 70 an hour after a counter that was reset in the middle", () => {
    const point = predictLinear.predict(task('10+10x3 0+10x5', 12))?.point;
    expect(point?.[11]).toBeCloseTo(70, 9);
  });

  it('sees only the last season, and passes over gaps', () => {
    const point = predictLinear.predict(task('900x50 _ 1+1x19 _ _ 23+1x3', 2))?.point;
    expect(point?.[0]).toBeCloseTo(27, 9);
    expect(point?.[1]).toBeCloseTo(28, 9);
  });

  it('knows nothing with a single sample', () => {
    expect(predictLinear.predict(task('1 _x40', 2))).toBeUndefined();
    expect(doubleExponentialSmoothing.predict(task('_ 1', 2))).toBeUndefined();
  });
});

describe('doubleExponentialSmoothing', () => {
  it('continues a line, over gaps at its end, too', () => {
    expect(doubleExponentialSmoothing.predict(task('0+10x20', 3))?.point).toEqual(Float64Array.of(210, 220, 230));
    expect(doubleExponentialSmoothing.predict(task('0+10x20 _', 1))?.point[0]).toBeCloseTo(220, 9);
  });

  it('moves half of the way to a new level, and a tenth of it is taken for trend', () => {
    const [next] = doubleExponentialSmoothing.predict(task('0x9 8', 1))?.point ?? [];
    expect(next).toBeCloseTo(4 + 0.4, 9);
  });
});
