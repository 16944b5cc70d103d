import { day, detectAnomalies, minute } from '../../src/engine';
import type { RuleSpec } from '../../src/alerts';
import { createPrometheus, timesBetween, type ScrapedSeries } from '../support/situations/createPrometheus';
import { exampleRule } from '../support/situations/exampleRule';
import { openForesight } from '../support/situations/openForesight';
import { createRandom } from '../support/situations/random';

const end = 1_800_000_000_000;
const step = 5 * minute;
const count = (28 * day) / step;
const range = { from: end - 14 * day, to: end };

/** A count that is 0 nearly always, and 1 with this probability in each step. */
function createEvents(probability: number, seed: number): ScrapedSeries {
  const random = createRandom(seed);
  const times = timesBetween(end - (count - 1) * step, end, step);
  const values = new Map(times.map((time) => [time, random.uniform() < probability ? 1 : 0]));
  return { labels: {}, times, value: (time) => values.get(time) ?? NaN };
}

const seeds = [1, 2, 3, 4, 5, 6];

describe.each([0.002, 0.005, 0.01, 0.02, 0.05])('single events with a probability of %d', (probability) => {
  it.each([
    [1, 2],
    [0.25, 0.5],
  ])('are about as many anomalies as %d a week asks for, whatever the draw', (falseAlarmsPerWeek, promised) => {
    const found = seeds.map((seed) => {
      const { times, value } = createEvents(probability, seed);
      const values = Float64Array.from(times, value);
      const options = { falseAlarmsPerWeek, direction: 'up' } as const;
      const { events } = detectAnomalies({ start: times[0], step, values }, options);
      return events.filter(({ start }) => start >= range.from).length;
    });
    expect(Math.max(...found)).toBeLessThanOrEqual(promised + 4);
    expect(found.reduce((sum, one) => sum + one, 0) / seeds.length).toBeLessThanOrEqual(2 * promised + 0.5);
  });
});

it.each([1, 2])('a rule keeps what it promises, seed %d', async (seed) => {
  const spec: RuleSpec = {
    ...exampleRule,
    kind: 'anomaly',
    name: 'Rare errors',
    learning: { training: '14d', step: '5m', falseAlarmsPerWeek: 1 },
    direction: 'up',
    quorum: { anomalous: 1, of: 1 },
  };
  const alerts = await openForesight(createPrometheus([createEvents(0.01, seed)])).backtest(spec, {
    from: end - 4 * day,
    to: end,
  });
  expect(alerts.length).toBeLessThanOrEqual(3);
});

it.each([1, 2])('twenty at once are unusual all the same, seed %d', async (seed) => {
  const { times, value } = createEvents(0.01, seed);
  const values = Float64Array.from(times, (time) => (time > end - 3 * step ? 20 : value(time)));
  const { flag } = detectAnomalies({ start: times[0], step, values }, { direction: 'up' });
  expect([...flag.slice(-3)]).toEqual([1, 1, 1]);
});
