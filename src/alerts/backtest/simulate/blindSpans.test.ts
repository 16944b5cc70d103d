import { series as notation } from '../../../../test/support/engine/series';
import type { Evaluations } from '../evaluate/evaluations';
import { listBlindSpans } from './blindSpans';

/** A definition evaluated every millisecond from 0 on; `_` = the series was not there. */
function definition(...texts: string[]): Evaluations {
  const series = texts.map((text, i) => ({ labels: { series: `${i}` }, values: notation(text).values }));
  return { part: '', start: 0, interval: 1, count: series[0].values.length, series };
}

describe('listBlindSpans', () => {
  it('lists the times in which no series has a value', () => {
    expect(listBlindSpans([definition('1 _ _ 1 _ 1 _', '1 1 _ _ _ 1 _')])).toEqual({
      noData: [
        { from: 2, to: 3 },
        { from: 4, to: 5 },
        { from: 6, to: 7 },
      ],
      failed: [],
    });
  });

  it('says nothing of the time before the first data, and of all of it where there never was any', () => {
    expect(listBlindSpans([definition('_ _ 1 _')]).noData).toEqual([{ from: 3, to: 4 }]);
    expect(listBlindSpans([definition('_ _ _')]).noData).toEqual([{ from: 0, to: 3 }]);
    expect(listBlindSpans([])).toEqual({ noData: [], failed: [] });
  });

  it('takes a rule of several definitions for blind where all of them are', () => {
    expect(listBlindSpans([definition('1 _ _ 1'), definition('1 _ 1 1')]).noData).toEqual([{ from: 1, to: 2 }]);
  });

  it('never takes a failed evaluation for one without data, and names each failure once', () => {
    const failed = [{ from: 1, to: 3, message: 'timeout' }];
    const parts = [definition('1 _ _ _'), definition('1 _ _ _')].map((part) => ({ ...part, failed }));
    expect(listBlindSpans(parts)).toEqual({ noData: [{ from: 3, to: 4 }], failed });
  });
});
