import type { BacktestResult, BacktestWindow } from '../../engine';
import { frames as backtestFrames } from './frames';
import {
  answered,
  findColumn,
  createContext,
  cutoff,
  findField,
  hour,
  untilCutoff,
} from '../../../test/support/queries/answer';

const scores = { mase: 0.5, smape: 10, msis: 4, coverage: 0.9 };

function windowAt(time: number, point: number[]): BacktestWindow {
  const values = Float64Array.from(point);
  const interval = { coverage: 0.95, lower: values.map((value) => value - 1), upper: values.map((value) => value + 1) };
  return { ...scores, cutoff: time, point: values, interval, actual: values };
}

const result: BacktestResult = {
  windows: [
    windowAt(cutoff - 5 * hour, [1, 1]),
    windowAt(cutoff - 4 * hour, [2, 2]),
    windowAt(cutoff - 3 * hour, [3, 3]),
    windowAt(cutoff - 2 * hour, [4, 4]),
  ],
  overall: scores,
  byHorizon: { mase: Float64Array.of(0.4, 0.6), coverage: Float64Array.of(1, 0.8) },
};
const good = answered('good', untilCutoff(1, 2, 3, 4, 5, 6), { backtest: { ok: true, value: result } });
const failed = answered('failed', untilCutoff(1), {
  backtest: { ok: false, message: { code: 'series.empty', values: {} } },
});
const frameOf = (output: 'scores' | 'windows' | 'byHorizon' | 'mase') => {
  const context = createContext({ queryType: 'backtest', output });
  return backtestFrames({ ...context, plan: { ...context.plan, horizon: 2 } }, [good, failed]);
};

describe('backtestFrames', () => {
  it('tells the scores of each series that could be tested, beside the coverage that was asked for', () => {
    const [table] = frameOf('scores');
    expect(findColumn(table, 'Series')).toEqual(['good']);
    expect(findColumn(table, 'MASE')).toEqual([0.5]);
    expect(findColumn(table, 'Coverage')).toEqual([0.9]);
    expect(findColumn(table, 'Wanted coverage')).toEqual([0.95]);
    expect(findColumn(table, 'Windows')).toEqual([4]);
    expect(findColumn(table, 'Horizon')).toEqual([2]);
    expect(findField(table, 'Coverage').config?.unit).toBe('percentunit');
  });

  it('draws the newest forecasts that do not overlap beside what came', () => {
    const [frame] = frameOf('windows');
    expect(findColumn(frame, 'value')).toEqual([3, 4, 5, 6]);
    expect(findColumn(frame, 'forecast')).toEqual([2, 2, 4, 4]);
    expect(findColumn(frame, 'upper')).toEqual([3, 3, 5, 5]);
  });

  it('tells the scores by hours ahead', () => {
    const [frame] = frameOf('byHorizon');
    expect(findColumn(frame, 'Hours ahead')).toEqual([1, 2]);
    expect(findColumn(frame, 'mase')).toEqual([0.4, 0.6]);
    expect(findColumn(frame, 'coverage')).toEqual([1, 0.8]);
    expect(findField(frame, 'mase').config?.displayNameFromDS).toBe('good MASE');
  });

  it('gives an alert rule one labelled number per series', () => {
    const [frame, ...others] = frameOf('mase');
    expect(others).toEqual([]);
    expect(frame.fields).toHaveLength(1);
    expect(frame.fields[0]).toMatchObject({ name: 'mase', labels: { job: 'good' }, values: Float64Array.of(0.5) });
    expect(frame.meta?.type).toBe('numeric-multi');
  });
});
