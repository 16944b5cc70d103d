import type { PeerComparison } from './task';
import { frames as outlierFrames } from './frames';
import {
  answered,
  findColumn,
  createContext,
  cutoff,
  findField,
  hour,
  untilCutoff,
} from '../../../test/support/queries/answer';

const peers = {
  centre: Float64Array.of(1, 2, 2),
  lower: Float64Array.of(0, 1, 1),
  upper: Float64Array.of(2, 3, 3),
  notices: [],
};
const judgement = (flag: number[], score: number[]): PeerComparison => ({
  flag: Uint8Array.from(flag),
  score: Float64Array.from(score),
  ...peers,
});
const usual = answered('usual', untilCutoff(1, 2, 2), {
  outliers: { ok: true, value: judgement([0, 0, 0], [0.1, 0.1, 0.2]) },
});
const odd = answered('odd', untilCutoff(1, 9, 8), {
  outliers: { ok: true, value: judgement([0, 1, 1], [0.1, 1, 1]) },
});
const framesOf = (output: 'bands' | 'outlierFlag' | 'outlierScore', of = [usual, odd]) =>
  outlierFrames(createContext({ queryType: 'outliers', output }, 2), of);

describe('outlierFrames', () => {
  it('shows what the peers do once, then each series with its outliers', () => {
    const [band, first, second] = framesOf('bands');
    expect(band.fields.map(({ name }) => name)).toEqual(['time', 'centre', 'lower', 'upper']);
    expect(findColumn(band, 'time')).toEqual([cutoff - hour, cutoff]);
    expect(findColumn(band, 'upper')).toEqual([3, 3]);
    expect(findField(band, 'upper').config?.custom?.fillBelowTo).toBe(
      findField(band, 'lower').config?.displayNameFromDS
    );
    expect([first.name, findColumn(first, 'value'), findColumn(first, 'outlier')]).toEqual([
      'usual',
      [2, 2],
      [NaN, NaN],
    ]);
    expect([second.name, findColumn(second, 'outlier')]).toEqual(['odd', [9, 8]]);
  });

  it('gives an alert rule the flag of each series, by its labels', () => {
    const frames = framesOf('outlierFlag');
    expect(frames.map((frame) => findColumn(frame, 'flag'))).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(findField(frames[1], 'flag').labels).toEqual({ job: 'odd' });
    expect(framesOf('outlierScore').map((frame) => findColumn(frame, 'score'))).toEqual([
      [0.1, 0.2],
      [1, 1],
    ]);
  });

  it('keeps the values of series that could not be judged', () => {
    const failed = answered('failed', untilCutoff(5, 6), {
      outliers: { ok: false, message: { code: 'series.empty', values: {} } },
    });
    const [frame, ...others] = framesOf('bands', [failed]);
    expect(others).toEqual([]);
    expect(findColumn(frame, 'value')).toEqual([5, 6]);
    expect(framesOf('outlierFlag', [failed])).toEqual([]);
  });
});
