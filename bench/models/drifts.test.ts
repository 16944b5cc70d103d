import { hour } from '../../src/engine';
import { drifts, putDrift } from './drifts';

const series = { start: 0, step: hour, values: Float64Array.from({ length: 400 }, (_, i) => 10 + (i % 8)) };

it.each(drifts)('%s leaves what was before as it is, and only none what comes after', (drift) => {
  const { values } = putDrift(series, drift, 300);
  expect(values.subarray(0, 300)).toEqual(series.values.subarray(0, 300));
  expect(JSON.stringify(values) === JSON.stringify(series.values)).toBe(drift === 'none');
});

it('makes cycles half as long for another season', () => {
  const { values } = putDrift(series, 'season', 300);
  expect(Array.from(values.subarray(300, 304))).toEqual(Array.from(values.subarray(304, 308)));
});
