import type { Frame } from '../../../queries';
import { summariseBacktest } from './summariseBacktest';
import { levelPerDay } from './levelPerDay';
import { hour } from '../../../engine';

const times = (count: number) => Float64Array.from({ length: count }, (_, i) => i * hour);

/** A series whose last day was forecast with an error of 6 at every hour, outside the interval in the last quarter. */
function answer(values: Float64Array): Frame[] {
  const forecast = values.map((value, i) => (i < values.length - 24 ? NaN : value + 6));
  const column = (name: string, own: Float64Array) => ({ name, type: 'number' as const, values: own });
  return [
    {
      name: 'one',
      fields: [
        { name: 'time', type: 'time', values: times(values.length) },
        { ...column('value', values), labels: { job: 'x' } },
        column('forecast', forecast),
        column(
          'lower',
          forecast.map((value, i) => value - (i < values.length - 6 ? 9 : 1))
        ),
        column(
          'upper',
          forecast.map((value) => value + 9)
        ),
      ],
      meta: { notices: [{ severity: 'warning', text: 'Gaps were filled.' }] },
    },
  ];
}

test('the figures of a series are those of its history and of its backtest, and each notice is told once', () => {
  const values = Float64Array.from({ length: 72 }, (_, i) => (i === 5 ? NaN : i));
  const [frame] = answer(values);
  const { days, series, notices } = summariseBacktest([frame, { ...frame, fields: [] }]);
  expect(days).toBeCloseTo(71 / 24);
  expect(notices).toEqual(['Gaps were filled.']);
  expect(series[0]).toMatchObject({
    name: 'one',
    labels: { job: 'x' },
    observations: 71,
    lowest: 0,
    highest: 71,
    last: 71,
    mase: 0.25,
    coverage: 0.75,
  });
});

test('a series without observations has no figures but does not fail', () => {
  const { series } = summariseBacktest(answer(new Float64Array(48).fill(NaN)));
  expect(series[0]).toMatchObject({ observations: 0, mase: NaN, last: NaN });
});

test('an empty answer has no series', () => {
  expect(summariseBacktest([{ name: '', fields: [] }])).toEqual({
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
