import type { Frame } from '../../../queries';
import { summariseBacktest } from './summariseBacktest';
import { levelPerDay } from './levelPerDay';
import { hour } from '../../../engine';

const times = (count: number) => Float64Array.from({ length: count }, (_, i) => i * hour);

function answers(values: Float64Array, mase: number[], coverage: number[]) {
  const windows: Frame = {
    name: 'one',
    fields: [
      { name: 'time', type: 'time', values: times(values.length) },
      { name: 'value', type: 'number', values, labels: { job: 'x' } },
    ],
    meta: { notices: [{ severity: 'warning', text: 'Gaps were filled.' }] },
  };
  const column = (label: string, own: number[]) => ({
    name: label.toLowerCase(),
    type: 'number' as const,
    values: Float64Array.from(own),
    config: { displayNameFromDS: `one ${label}` },
  });
  const byHorizon: Frame = {
    name: '',
    fields: [column('MASE', mase), column('coverage', coverage)],
    meta: windows.meta,
  };
  return { windows: [windows], byHorizon: [byHorizon] };
}

test('the figures of a series are those of its history and of its backtest, and each notice is told once', () => {
  const values = Float64Array.from({ length: 72 }, (_, i) => (i === 5 ? NaN : i));
  const { days, series, notices } = summariseBacktest(answers(values, [0.4, 0.5, 0.6], [1, 0.8, 0.9]));
  expect(days).toBeCloseTo(71 / 24);
  expect(notices).toEqual(['Gaps were filled.']);
  expect(series[0]).toMatchObject({
    name: 'one',
    labels: { job: 'x' },
    observations: 71,
    lowest: 0,
    highest: 71,
    last: 71,
  });
  expect(series[0].mase).toBe(0.5);
  expect(series[0].coverage).toBeCloseTo(0.9);
});

test('an incident that spoils some steps ahead does not decide', () => {
  const { series } = summariseBacktest(answers(new Float64Array(48), [0.5, 0.5, 90, 0.5, 0.5], [1]));
  expect(series[0].mase).toBe(0.5);
});

test('a series without observations has no figures but does not fail', () => {
  const { series } = summariseBacktest(answers(new Float64Array(48).fill(NaN), [], []));
  expect(series[0]).toMatchObject({ observations: 0, mase: NaN, last: NaN });
});

test('an empty answer has no series', () => {
  expect(summariseBacktest({ windows: [{ name: '', fields: [] }], byHorizon: [] })).toEqual({
    days: 0,
    series: [],
    notices: [],
  });
});

describe('levelPerDay', () => {
  const daily = (i: number) => 10 * Math.sin((2 * Math.PI * i) / 24);

  test('is the growth beneath a daily pattern', () => {
    const values = Float64Array.from({ length: 240 }, (_, i) => (i / 24) * 3 + daily(i));
    expect(levelPerDay(times(240), values)).toBeCloseTo(3, 1);
  });

  test('is not moved by one bad day', () => {
    const values = Float64Array.from({ length: 240 }, (_, i) => daily(i) + (i >= 216 ? 500 : 0));
    expect(levelPerDay(times(240), values)).toBeCloseTo(0, 5);
  });

  test('is unknown for a single day', () => {
    expect(levelPerDay(times(24), times(24))).toBeNaN();
  });
});
