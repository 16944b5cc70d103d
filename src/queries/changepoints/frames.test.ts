import type { Changepoint } from '../../engine';
import { readProvenance, roleConfig } from '../../frames';
import type { PredictiveResults } from '../runSeries';
import { frames as changepointFrames } from './frames';
import {
  answered,
  findColumn,
  createContext,
  cutoff,
  findField,
  hour,
  untilCutoff,
} from '../../../test/support/queries/answer';

const change = (time: number, before: number, after: number): Changepoint => ({
  index: 0,
  time,
  before,
  after,
  score: 0.9,
});
const result = (changepoints: Changepoint[], level: number[]): PredictiveResults => ({
  changepoints: {
    ok: true,
    value: { changepoints, level: Float64Array.from(level), seasonLengths: [24], notices: [] },
  },
});
const long = [1, 1, 1, 1, 5, 5];
const shifted = answered(
  'shifted',
  untilCutoff(...long),
  result([change(cutoff - 50 * hour, 9, 1), change(cutoff - hour, 1, 5)], long)
);
const other = answered('other', untilCutoff(0, 0, 0, 4), result([change(cutoff, 0, 4)], [0, 0, 0, 4]));
const steady = answered('steady', untilCutoff(2, 2), result([], [2, 2]));
const failed = answered('failed', untilCutoff(1), {
  changepoints: { ok: false, message: { code: 'series.empty', values: {} } },
});
const framesOf = (output: 'events' | 'level' | 'count', of = [shifted, other, steady, failed]) =>
  changepointFrames(createContext({ queryType: 'changepoints', output }), of);

describe('changepointFrames', () => {
  it('lists the changes within the range, the newest first, by how much and how surely', () => {
    const [table] = framesOf('events');
    expect(findColumn(table, 'Series')).toEqual(['other', 'shifted']);
    expect(findColumn(table, 'Time')).toEqual([cutoff, cutoff - hour]);
    expect(findColumn(table, 'Change')).toEqual([4, 4]);
    expect(findColumn(table, 'Change, relative')).toEqual([NaN, 4]);
    expect(findField(table, 'Before')).toMatchObject({
      type: 'number',
      config: roleConfig('before', { unit: 'percent' }),
    });
  });

  it('has a table without rows where nothing changed, and no frame where nothing could be judged', () => {
    expect(findColumn(framesOf('events', [steady])[0], 'Time')).toEqual([]);
    expect(framesOf('events', [failed])).toEqual([]);
  });

  it('draws the level beside the values', () => {
    const [frame] = framesOf('level');
    expect(findColumn(frame, 'value')).toEqual([1, 1, 5, 5]);
    expect(findColumn(frame, 'level')).toEqual([1, 1, 5, 5]);
    expect(readProvenance(frame)).toMatchObject({ kind: 'changepoints', seasonLengths: [24] });
  });

  it('gives an alert rule how many there were in its range, 0 for none', () => {
    const counts = framesOf('count').map(({ name, fields }) => [name, fields[0].values[0]]);
    expect(counts).toEqual([
      ['shifted', 1],
      ['other', 1],
      ['steady', 0],
    ]);
  });
});
