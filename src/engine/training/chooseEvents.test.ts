import { detectAnomalies } from '../anomaly';
import { forecast } from '../forecast/forecast';
import { shop } from '../../../test/support/engine/shop';
import { hour } from '../series/units';
import type { CalendarEvent, Series } from '../types';
import { chooseEvents } from './chooseEvents';

const horizon = 48;
/** Hours at which days off begin; the last one lies in the future. */
const daysOff = [96, 264, 384, 504 + 24];

function holidays(starts = daysOff): CalendarEvent {
  const ranges = starts.map((first) => ({ from: first * hour, to: (first + 24) * hour }));
  return { name: 'public holidays', ranges, onTrial: true };
}

/** Three weeks and two days of a shop whose traffic on days off is `factor` times the usual one. */
function traffic(factor: number): Series {
  const series = shop(504 + horizon);
  daysOff.forEach((first) => {
    for (let i = first; i < first + 24; i++) {
      series.values[i] *= factor;
    }
  });
  return series;
}

const past = (series: Series): Series => ({ ...series, values: series.values.slice(0, 504) });

function meanError(point: Float64Array, { values }: Series): number {
  return point.reduce((sum, value, i) => sum + Math.abs(value - values[504 + i]), 0) / point.length;
}

describe('events on trial', () => {
  it('are taken where the past shows that they help, and then help', () => {
    const series = traffic(0.4);
    const { value, notices } = chooseEvents(past(series), { events: [holidays()] });
    expect(value).toEqual([holidays()]);
    expect(notices).toEqual([]);
    const result = forecast(past(series), { horizon, events: [holidays()] });
    expect(result.notices).toMatchObject([{ code: 'training.event-helps', values: { count: 3 } }]);
    const without = forecast(past(series), { horizon });
    expect(meanError(result.forecast.point, series)).toBeLessThan(0.5 * meanError(without.forecast.point, series));
  });

  it('leave a forecast as it is where they do not help, and say so', () => {
    const series = past(traffic(1));
    const { notices, ...result } = forecast(series, { horizon, events: [holidays()] });
    const { notices: _, ...plain } = forecast(series, { horizon });
    expect(notices).toMatchObject([{ code: 'training.event-no-help', values: { count: 3 } }]);
    expect(result).toEqual(plain);
  });

  it('need three past occurrences', () => {
    const { value, notices } = chooseEvents(past(traffic(0.4)), { events: [holidays([96, 264, 528])] });
    expect(value).toEqual([]);
    expect(notices).toMatchObject([{ code: 'training.event-no-help', values: { count: 2 } }]);
  });

  it('do not keep certain events from being taken, nor a series that is nothing but holidays from an answer', () => {
    const sale = { name: 'sale', ranges: [{ from: 20 * hour, to: 30 * hour }] };
    expect(chooseEvents(past(traffic(1)), { events: [sale, holidays()] }).value).toEqual([sale]);
    const always = { ...holidays(), ranges: [{ from: 0, to: 1000 * hour }] };
    expect(chooseEvents(past(traffic(1)), { events: [always] }).value).toEqual([]);
  });

  it.each([
    { factor: 0.2, taken: ['public holidays'] },
    { factor: 1, taken: [] },
  ])('are no anomalies where they are taken (effect $factor)', ({ factor, taken }) => {
    const series = traffic(factor);
    const outage = { ...series, values: series.values.slice() };
    outage.values.fill(0, 530, 550);
    const flagged = (events?: CalendarEvent[]) =>
      detectAnomalies(outage, { events })
        .flag.subarray(528)
        .reduce((sum, flag) => sum + flag, 0);
    expect(flagged()).toBeGreaterThan(0);
    expect(flagged([holidays()]) === 0).toBe(taken.length > 0);
  });
});
