import { explainForecast, forecast } from '../../engine';
import { componentFrames } from './componentFrames';
import { answered, findColumn, createContext, hour, untilCutoff } from '../../../test/support/queries/answer';

const values = Array.from({ length: 100 }, (_, i) => 50 + i / 10 + 9 * Math.sin((2 * Math.PI * i) / 24));
const series = untilCutoff(...values);
const result = forecast(series, { horizon: 6, seasonLengths: [24] });
const value = { ...result, explanation: explainForecast(series, result) };

test('components of history and forecast add up, one column per season', () => {
  const context = createContext({ output: 'components' }, 10);
  const [frame] = componentFrames(context, [answered('a', series, { forecast: { ok: true, value } })]);
  expect(frame.fields.map(({ name }) => name)).toEqual(['time', 'value', 'trend', 'season 1d', 'remainder']);
  const [times, sums, ...parts] = frame.fields.map(({ name }) => findColumn(frame, name) as number[]);
  expect(times).toHaveLength(16);
  expect(times[1] - times[0]).toBe(hour);
  sums.forEach((sum, i) => expect(parts.reduce((total, part) => total + part[i], 0)).toBeCloseTo(sum, 9));
  expect(sums.slice(10)).toEqual([...value.forecast.point]);
});

test('a series without a forecast has no components', () => {
  const failed = answered('a', series, { forecast: { ok: false, message: { code: 'series.empty', values: {} } } });
  expect(componentFrames(createContext({ output: 'components' }), [failed])).toEqual([]);
});
