import { day, forecast, minute } from '../../src/engine';
import type { RuleSpec } from '../../src/alerts';
import { createPrometheus, timesBetween, type ScrapedSeries } from '../support/situations/createPrometheus';
import { exampleRule } from '../support/situations/exampleRule';
import { openForesight, readColumn } from '../support/situations/openForesight';
import { createRandom } from '../support/situations/random';

const end = 1_800_000_000_000;

/** A count of errors, 1 to 4, that is there only when there are errors. */
function createErrors(present: number, seed: number): ScrapedSeries {
  const random = createRandom(seed);
  const times = timesBetween(end - 14 * day, end, 2 * minute).filter(() => random.uniform() < present);
  const values = new Map(times.map((time) => [time, 1 + Math.floor(4 * random.uniform())]));
  return { labels: { app: 'shop' }, times, value: (time) => values.get(time) ?? NaN };
}

const spec: RuleSpec = {
  ...exampleRule,
  kind: 'forecastBreach',
  name: 'Errors will exceed 50',
  learning: { training: '7d', step: '5m' },
  bound: 'point',
  limit: 50,
  crossing: 'above',
  horizon: '4h',
};

describe.each([0.01, 0.03, 0.1])('a series that is there in %d of its steps', (present) => {
  it.each([1, 2, 3, 4])('is never forecast far from what was ever seen, seed %d', (seed) => {
    const random = createRandom(seed);
    const values = Float64Array.from({ length: 4032 }, () =>
      random.uniform() < present ? 1 + Math.floor(4 * random.uniform()) : NaN
    );
    const { point, intervals } = forecast({ start: 0, step: 5 * minute, values }, { horizon: 288 }).forecast;
    expect(Math.max(...point)).toBeLessThanOrEqual(8);
    expect(Math.max(...intervals[0].upper)).toBeLessThanOrEqual(20);
  });

  it.each([1, 2])('fires no rule that no observation comes near, seed %d', async (seed) => {
    const alerts = await openForesight(createPrometheus([createErrors(present, seed)])).backtest(spec, {
      from: end - day / 2,
      to: end,
    });
    expect(alerts).toEqual([]);
  });

  it('is drawn within reason in a panel', async () => {
    const foresight = openForesight(createPrometheus([createErrors(present, 3)]));
    const frames = await foresight.query(
      { step: '5m', training: '7d', horizon: '12h' },
      { from: end - day, to: end, now: end }
    );
    const drawn = ['forecast', 'upper'].flatMap((name) => readColumn(frames, name).filter(Number.isFinite));
    expect(Math.max(0, ...drawn)).toBeLessThanOrEqual(20);
  });
});
