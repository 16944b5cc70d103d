import { renderHook, waitFor } from '@testing-library/react';
import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import { defaultOptions, type ForecastOptions } from '../options';
import { useForecasts } from './useForecasts';

const minute = 60_000;

function plainFrame(name: string, count: number): DataFrame {
  const values = Array.from({ length: count }, (_, i) => 10 + Math.sin(i / 10));
  return createDataFrame({
    name,
    fields: [
      { name: 'time', type: FieldType.time, values: values.map((_, i) => i * minute) },
      { name, type: FieldType.number, values },
    ],
  });
}

const frames = [plainFrame('first', 200), plainFrame('short', 2), plainFrame('last', 200)];

const end = 199 * minute;
const input = { frames, targets: [], times: { now: end, to: end } };

function show(options: Partial<ForecastOptions> = {}) {
  return renderHook((changed: Partial<ForecastOptions>) => useForecasts(input, { ...defaultOptions, ...changed }), {
    initialProps: options,
  });
}

const countAhead = (values: Array<number | null> = []) => values.filter((value) => value !== null).length;

it('shows all series at once, and each forecast as it is done: one that fails does not fail its neighbours', async () => {
  const { result } = show();
  expect(result.current.progress).toEqual({ done: 0, all: 3 });
  expect(result.current.series.map(({ forecast }) => forecast)).toEqual([undefined, undefined, undefined]);
  await waitFor(() => expect(result.current.progress).toEqual({ done: 3, all: 3 }), { timeout: 10_000 });
  const [first, short, last] = result.current.series;
  expect([first, short, last].map(({ forecast }) => countAhead(forecast))).toEqual([50, 0, 50]);
  expect(short.notices).not.toEqual([]);
});

it('begins anew where an option changes: results of the earlier run are never shown', async () => {
  const { result, rerender } = show({ horizon: '30m' });
  rerender({ horizon: '1h' });
  expect(result.current.progress.done).toBe(0);
  await waitFor(() => expect(result.current.progress.done).toBe(3), { timeout: 10_000 });
  expect(countAhead(result.current.series[0].forecast)).toBe(60);
});

it('forecasts nothing where the horizon is empty', () => {
  const { result } = show({ horizon: '' });
  expect(result.current.progress).toEqual({ done: 0, all: 0 });
  expect(result.current.series).toHaveLength(3);
});
