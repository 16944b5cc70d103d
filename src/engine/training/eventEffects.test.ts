import { forecast } from '../forecast/forecast';
import { shop } from '../../../test/support/engine/shop';
import type { Series, TimeRange } from '../types';
import { hour } from '../series/units';

/** Multiplies or shifts the values in some hours, and gives the ranges. */
function during(series: Series, starts: number[], change: (value: number) => number): TimeRange[] {
  for (const first of starts) {
    for (let i = first; i < Math.min(first + 12, series.values.length); i++) {
      series.values[i] = change(series.values[i]);
    }
  }
  return starts.map((first) => ({ from: first * hour, to: (first + 12) * hour }));
}

function meanError(point: Float64Array, truth: Float64Array): number {
  return point.reduce((sum, value, i) => sum + Math.abs(value - truth[i]), 0) / point.length;
}

describe('known events', () => {
  const past = [80, 300];

  it.each([
    { as: 'a factor where values are not negative', change: (value: number) => 1.8 * value, offset: 0, kind: 'ratio' },
    { as: 'a shift where they may be', change: (value: number) => value + 150, offset: -200, kind: 'difference' },
  ])('are learnt as $as and added to their future times', ({ change, offset, kind }) => {
    const full = shop(552);
    full.values.forEach((value, i) => (full.values[i] = value + offset));
    const ranges = during(full, [...past, 510], change);
    const history = { ...full, values: full.values.slice(0, 504) };
    const truth = full.values.subarray(504);
    const events = [{ name: 'sale', ranges }];
    const result = forecast(history, { horizon: 48, events });
    expect(result.events).toMatchObject([{ name: 'sale', occurrences: 2, kind }]);
    const without = forecast(history, { horizon: 48, masked: ranges });
    expect(meanError(result.forecast.point, truth)).toBeLessThan(0.5 * meanError(without.forecast.point, truth));
    expect(result.notices).toMatchObject([{ code: 'training.event-learnt', values: { name: 'sale', count: 2 } }]);
  });

  it('do not disturb what is learnt of the other times', () => {
    const clean = shop(504);
    const disturbed = shop(504);
    const events = [{ name: 'sale', ranges: during(disturbed, past, (value) => 9 * value) }];
    const cleanResult = forecast(clean, { horizon: 48, masked: events[0].ranges });
    expect(forecast(disturbed, { horizon: 48, events }).forecast).toEqual(cleanResult.forecast);
  });

  it('that never happened before are said to be unknown', () => {
    const events = [{ name: 'launch', ranges: [{ from: 520 * hour, to: 530 * hour }] }];
    const { notices, events: effects } = forecast(shop(), { horizon: 48, events });
    expect(effects).toEqual([]);
    expect(notices).toMatchObject([{ code: 'training.event-unknown', values: { name: 'launch' } }]);
  });
});
