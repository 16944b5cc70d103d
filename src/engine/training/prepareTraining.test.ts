import { series } from '../../../test/support/engine/series';
import { shop } from '../../../test/support/engine/shop';
import { hour, minute } from '../series/units';
import { prepareTraining } from './prepareTraining';

describe('prepareTraining', () => {
  it('forecasts what is missing at the end, and fills what is missing within', () => {
    const { training, trailing, ahead, summary } = prepareTraining(series('_ 1 2 _ 4 5 _ _'), { horizon: 2 });
    expect([...training.values]).toEqual([1, 2, 3, 4, 5]);
    expect([...training.observed]).toEqual([1, 1, 0, 1, 1]);
    expect(trailing).toBe(2);
    expect([...ahead]).toEqual([2, 3]);
    expect(summary).toEqual({
      from: minute,
      to: 5 * minute,
      observed: 4,
      missing: 1,
      masked: 0,
      spikes: 0,
      incidents: 0,
    });
  });

  it('notes every step that it took, in their order', () => {
    const full = shop(300);
    const values = full.values.map((value, i) => (i === 100 ? 5000 : i >= 200 ? value + 2000 : value));
    values[150] = NaN;
    const event = (name: string, index: number) => ({
      name,
      ranges: [{ from: index * hour, to: (index + 1) * hour }],
    });
    const { notices, summary } = prepareTraining(
      { ...full, values },
      {
        seasonLengths: [24, 168],
        masked: [{ from: 50 * hour, to: 52 * hour }],
        events: [event('sale', 120), event('fair', 400)],
      }
    );
    expect(notices).toMatchObject([
      { code: 'season.dropped', values: { length: 168, needed: 336 } },
      { code: 'training.masked', values: { count: 2 } },
      { code: 'training.spikes', values: { count: 1 } },
      { code: 'training.event-learnt', values: { name: 'sale', count: 1 } },
      { code: 'training.event-unknown', values: { name: 'fair' } },
      { code: 'training.gaps', values: { missing: 1, count: 300 } },
      { code: expect.stringMatching(/^training\.level-/) },
    ]);
    expect(summary).toMatchObject({ masked: 2, spikes: 1, levelShift: 200 * hour });
  });

  it('learns without a past incident, and says so', () => {
    const values = Float64Array.from(
      { length: 600 },
      (_, i) => 10 + (i % 24) + ((i * i) % 7) + (i > 299 && i < 306 ? 400 : 0)
    );
    const { training, summary, notices } = prepareTraining({ start: 0, step: hour, values }, {});
    expect(Math.max(...training.values)).toBeLessThan(50);
    expect(summary.incidents).toBe(1);
    expect(notices).toMatchObject([{ code: 'training.incidents', values: { count: 1 } }]);
  });

  it('leaves the series as it is', () => {
    const input = shop(300);
    const spiked = { ...input, values: input.values.map((value, i) => (i === 100 ? 5000 : value)) };
    const before = spiked.values.slice();
    prepareTraining(spiked, { masked: [{ from: 0, to: 9 * hour }] });
    expect(spiked.values).toEqual(before);
  });

  it('learns from the latest observations of a very long series', () => {
    const { training, notices } = prepareTraining(series('1+1x20099'), { seasonLengths: [] });
    expect(training.values).toHaveLength(20_000);
    expect(notices).toMatchObject([{ code: 'training.latest', values: { max: 20_000, points: 20_100 } }]);
  });
});
