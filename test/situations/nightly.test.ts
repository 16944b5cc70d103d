import { day, detectAnomalies, hour, minute } from '../../src/engine';
import type { RuleSpec } from '../../src/alerts';
import { createPrometheus, timesBetween, type ScrapedSeries } from '../support/situations/createPrometheus';
import { exampleRule } from '../support/situations/exampleRule';
import { openForesight, readColumn } from '../support/situations/openForesight';
import { createRandom, type Random } from '../support/situations/random';

const end = Math.floor(1_800_000_000_000 / day) * day + 12 * hour;
const step = 5 * minute;
const weeks = 2;

type Shape = (sinceMidnight: number, night: number, random: Random) => number;

/** What is added each night, by the time since midnight and a draw of the night. */
const shapes: Record<string, Shape> = {
  'a job of 15 minutes': (at) => (at >= 3 * hour && at < 3 * hour + 15 * minute ? 400 : 0),
  'a job of 5 minutes': (at) => (at >= 4 * hour && at < 4 * hour + 5 * minute ? 300 : 0),
  'a job of half an hour': (at) => (at >= hour && at < hour + 30 * minute ? 200 : 0),
  'a job that begins up to five minutes late': (at, late) =>
    at >= 2 * hour + late && at < 2 * hour + late + 15 * minute ? 500 : 0,
  'a backup that fills and frees': (at) => {
    const full = -80;
    if (at >= 2 * hour && at < 3 * hour) {
      return (full * (at - 2 * hour)) / hour;
    }
    return at >= 3 * hour && at < 3.5 * hour ? full : 0;
  },
  'a reading of nothing for six minutes': (at) => (at >= 5 * hour && at < 5 * hour + 6 * minute ? -100 : 0),
};

function createSeries(shape: Shape, seed: number): ScrapedSeries {
  const random = createRandom(seed);
  const late = new Map<number, number>();
  const times = timesBetween(end - 28 * day, end, minute);
  const values = new Map(
    times.map((time) => {
      const night = Math.floor(time / day);
      late.set(night, late.get(night) ?? Math.floor(6 * random.uniform()) * minute);
      const usual = 100 + 8 * Math.sin((2 * Math.PI * time) / day - 1.9) + 1.5 * random.normal();
      return [time, usual + shape(time % day, late.get(night) ?? 0, random)];
    })
  );
  return { labels: {}, times, value: (time) => values.get(time) ?? NaN };
}

const rule = (falseAlarmsPerWeek: number): RuleSpec => ({
  ...exampleRule,
  kind: 'anomaly',
  name: 'Unusual',
  learning: { training: '14d', step: '5m', falseAlarmsPerWeek },
  direction: 'both',
  quorum: { anomalous: 1, of: 2 },
});

describe.each(Object.entries(shapes))('%s each night', (_, shape) => {
  it.each([1, 2])('is learnt by the engine, seed %d', (seed) => {
    const { times, value } = createSeries(shape, seed);
    const grid = times.filter((time) => time % step === 0);
    const values = Float64Array.from(grid, value);
    const { events } = detectAnomalies({ start: grid[0], step, values }, { falseAlarmsPerWeek: 1 });
    const late = events.filter(({ start }) => start >= end - weeks * 7 * day);
    expect(late.length).toBeLessThanOrEqual(3 * weeks);
  });

  it.each([1, 0.25])('does not fire a rule of %d false alarms a week every night', async (setting) => {
    const foresight = openForesight(createPrometheus([createSeries(shape, 3)]));
    const alerts = await foresight.backtest(rule(setting), { from: end - 5 * day, to: end });
    expect(alerts.length).toBeLessThanOrEqual(2);
  });

  it('is not marked every night in a panel', async () => {
    const foresight = openForesight(createPrometheus([createSeries(shape, 4)]));
    const model = { queryType: 'anomalies', step: '5m', training: '14d' };
    const frames = await foresight.query(model, { from: end - 7 * day, to: end, now: end });
    const times = readColumn(frames, 'time');
    const nights = times
      .filter((_, i) => Number.isFinite(readColumn(frames, 'anomaly')[i]))
      .map((time) => Math.floor(time / day));
    expect(new Set(nights).size).toBeLessThanOrEqual(3);
  });
});

it.each([1, 2])(
  'a job that did not run the night before is learnt all the same: other peaks at other times are told, seed %d',
  async (seed) => {
    const series = createSeries(shapes['a job of 15 minutes'], seed);
    const peak = (time: number) => (time >= end - 90 * minute && time < end - 60 * minute ? 400 : 0);
    const odd = { ...series, value: (time: number) => series.value(time) + peak(time) };
    const alerts = await openForesight(createPrometheus([odd])).backtest(rule(1), { from: end - 3 * hour, to: end });
    expect(alerts).toHaveLength(1);
    expect(alerts[0].from).toBeLessThanOrEqual(end - 80 * minute);
  }
);
