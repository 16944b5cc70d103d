import type { ForecastResult } from '../../engine';
import { readRole } from '../../frames';
import { answered, createContext, cutoff, findColumn, hour, untilCutoff } from '../../../test/support/queries/answer';
import { frames, type ScalingResults } from './frames';

const failed = { ok: false, message: { code: 'series.empty', values: {} } } as const;

function forecastOf(...upper: number[]): ScalingResults {
  const interval = { coverage: 0.95, lower: Float64Array.of(0), upper: Float64Array.from(upper) };
  const value = { forecast: { intervals: [interval] }, seasonLengths: [], weights: [], training: {}, notices: [] };
  return { forecast: { ok: true, value: value as unknown as ForecastResult } };
}

const targets = (...values: Array<[string, number[], ScalingResults]>) =>
  frames(
    createContext({ queryType: 'scaling', output: 'target' }),
    values.map(([name, past, results]) => answered(name, untilCutoff(...past), results))
  ).map((frame) => [frame.name, ...findColumn(frame, 'target')]);

describe('the target of scaling', () => {
  it('is the highest upper bound on the way, or the newest value where that is higher', () => {
    expect(targets(['rising', [1, 2, 3], forecastOf(4, 9, 5)])).toEqual([['rising', 9]]);
    expect(targets(['falling', [9, 8, 7], forecastOf(6, 5, 4)])).toEqual([['falling', 7]]);
  });

  it('is the newest value where there is no forecast, or none of some steps', () => {
    expect(targets(['short', [1, 2, 3], { forecast: failed }])).toEqual([['short', 3]]);
    expect(targets(['gaps', [1, 2, 3], forecastOf(NaN, 2, NaN)])).toEqual([['gaps', 3]]);
    expect(targets(['late', [1, 2, NaN], forecastOf(NaN)])).toEqual([['late', 2]]);
  });

  it('is not said of a series that has neither', () => {
    expect(targets(['gone', [1, NaN, NaN, NaN, NaN, NaN], { forecast: failed }])).toEqual([]);
  });
});

describe('the past targets', () => {
  const context = createContext({ queryType: 'scaling', output: 'history' });
  const series = untilCutoff(1, 2, 3, 4, 5);

  it('stand beside what was observed then', () => {
    const rolled = { start: cutoff - 2 * hour, upper: Float64Array.of(7, 8, 9) };
    const [frame] = frames(context, [answered('a', series, { scaling: { ok: true, value: rolled } })]);
    const byRole = Object.fromEntries(
      frame.fields.map((field) => [readRole(field), Array.from<unknown>(field.values)])
    );
    expect(byRole.value).toEqual([2, 3, 4, 5]);
    expect(byRole.upper).toEqual([NaN, 7, 8, 9]);
  });

  it('are left out where no forecast could be made', () => {
    const [frame] = frames(context, [answered('a', series, { scaling: failed })]);
    expect(frame.fields.map(readRole)).toEqual(['time', 'value']);
  });
});
