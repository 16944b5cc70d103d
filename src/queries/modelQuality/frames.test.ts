import type { ModelQuality, QualityScores, QualityWindow } from '../../engine';
import { readProvenance, readRole } from '../../frames';
import {
  answered,
  createContext,
  cutoff,
  findColumn,
  findField,
  hour,
  untilCutoff,
} from '../../../test/support/queries/answer';
import { frames as qualityFrames, measure } from './frames';

const scores = (mase: number): QualityScores => ({
  mase,
  weightedQuantileLoss: mase / 10,
  coverage: 0.95,
  falseAlarmsPerWeek: 2,
});
const windowAt = (time: number): QualityWindow => ({
  ...scores(0.5),
  cutoff: time,
  end: time + 6 * hour,
  loss: 1,
  size: 10,
  inside: 6,
  observed: 6,
  alarms: 0,
  trust: 'good',
  seasonLengths: [24],
  fittedAt: time,
});
const quality = (drift: number, mase: number): ModelQuality => ({
  windows: [windowAt(cutoff - 12 * hour), windowAt(cutoff - 6 * hour)],
  rolling: [
    { time: cutoff - 6 * hour, ...scores(0.5) },
    { time: cutoff, ...scores(mase) },
  ],
  now: scores(mase),
  before: scores(0.5),
  trust: 'fair',
  trustBefore: 'good',
  drift,
  changed: { kind: 'level', time: cutoff - 3 * hour, before: 10, after: 20 },
  fittedAt: cutoff - 6 * hour,
  horizon: 6,
});
const one = (name: string, value: ModelQuality) =>
  answered(name, untilCutoff(1, 2, 3), { modelQuality: { ok: true, value } });
const good = one('good', quality(0.5, 0.6));
const drifted = one('drifted', quality(120, 1.4));
const failed = answered('failed', untilCutoff(1), {
  modelQuality: { ok: false, message: { code: 'series.empty', values: {} } },
});
type Output = 'timeline' | 'scores' | 'windows' | 'coverage' | 'drift' | 'falseAlarms';
const framesOf = (output: Output, of = [good, failed, drifted]) =>
  qualityFrames(createContext({ queryType: 'modelQuality', output }), of);

describe('frames of the quality of forecasts', () => {
  it('draw the scores over time, one frame per series, with roles', () => {
    const [frame, other, ...more] = framesOf('timeline');
    expect([frame.name, other.name, more.length]).toEqual(['good', 'drifted', 0]);
    expect(frame.fields.map(readRole)).toEqual(['time', 'mase', 'wql', 'coverage', 'falseAlarms']);
    expect(findColumn(frame, 'time')).toEqual([cutoff - 6 * hour, cutoff]);
    expect(findColumn(frame, 'mase')).toEqual([0.5, 0.6]);
    expect(frame.meta?.type).toBe('timeseries-multi');
  });

  it('tell now and before, the worst first, with what changed, when and by which engine', () => {
    const [table] = framesOf('scores');
    expect(findColumn(table, 'Series')).toEqual(['drifted', 'good']);
    expect(findColumn(table, 'MASE')).toEqual([1.4, 0.6]);
    expect(findColumn(table, 'MASE before')).toEqual([0.5, 0.5]);
    expect(findColumn(table, 'Drift')).toEqual([120, 0.5]);
    expect(findColumn(table, 'Trust')).toEqual(['fair', 'fair']);
    expect(findColumn(table, 'Trust before')).toEqual(['good', 'good']);
    expect(findColumn(table, 'Changed')).toEqual(Array(2).fill('A new level: 10 % became 20 %.'));
    expect(findColumn(table, 'Changed at')).toEqual(Array(2).fill(cutoff - 3 * hour));
    expect(findColumn(table, 'Engine')[0]).toBe(readProvenance(table)?.engine);
    expect(readRole(findField(table, 'MASE before'))).toBe('maseBefore');
  });

  it('list the forecasts that were made again', () => {
    const [table] = framesOf('windows', [good]);
    expect(findColumn(table, 'Time')).toEqual([cutoff - 12 * hour, cutoff - 6 * hour]);
    expect(findColumn(table, 'Quantile loss')).toEqual([0.05, 0.05]);
  });

  it.each([
    ['coverage', 0.95],
    ['falseAlarms', 2],
    ['drift', 0.5],
  ] as const)('give rules one number per series: %s', (output, value) => {
    const [frame] = framesOf(output, [good]);
    expect(frame.meta?.type).toBe('numeric-multi');
    expect(frame.fields).toMatchObject([{ name: output, labels: { job: 'good' }, values: Float64Array.of(value) }]);
  });

  it('tell beside an alert what coverage was, what it is, and since when', () => {
    expect(measure(createContext({ queryType: 'modelQuality' }), good)).toEqual({
      observed: 0.95,
      before: 0.95,
      after: 0.95,
      since: (cutoff - 3 * hour) / 1000,
    });
    expect(measure(createContext({ queryType: 'modelQuality' }), failed)).toEqual({});
  });

  it('are none where nothing can be said', () => {
    expect(framesOf('scores', [failed])).toEqual([]);
  });
});
