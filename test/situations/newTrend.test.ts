import { day, hour, minute } from '../../src/engine';
import type { RuleSpec } from '../../src/alerts';
import { createPrometheus, timesBetween, type ScrapedSeries } from '../support/situations/createPrometheus';
import { exampleRule } from '../support/situations/exampleRule';
import { openForesight, readColumn } from '../support/situations/openForesight';
import { createRandom } from '../support/situations/random';

const end = 1_800_000_000_000;

/** A disk at 35 % for weeks, and then on a straight line to 100 % within so many hours: at the end. */
function createDisk(fullAfter: number, seed: number): ScrapedSeries {
  const random = createRandom(seed);
  const onset = end - fullAfter * hour;
  const times = timesBetween(end - 28 * day, end, 5 * minute);
  const values = new Map(
    times.map((time) => {
      const grown = time > onset ? (65 * (time - onset)) / (end - onset) : 0;
      return [time, Math.round((35 + grown + 0.1 * random.normal()) * 1000) / 1000];
    })
  );
  return { labels: {}, times, value: (time) => values.get(time) ?? NaN };
}

const spec: RuleSpec = {
  ...exampleRule,
  kind: 'runway',
  name: 'Disk is full soon',
  interval: '10m',
  learning: { training: '21d', step: '1h' },
  limit: 100,
  crossing: 'above',
  horizon: '7d',
  fires: { within: '3d' },
  recovery: 96,
};

describe.each([
  [24, 4],
  [48, 5],
  [96, 5],
])('a disk that begins to fill at a steady rate and is full within %d hours', (fullAfter, most) => {
  const onset = end - fullAfter * hour;
  // A few hours after the onset, or when three days are left.
  const due = Math.max(onset, end - 3 * day) + most * hour;

  it.each([1, 2])('fires a rule, which stays out, seed %d', async (seed) => {
    const foresight = openForesight(createPrometheus([createDisk(fullAfter, seed)]));
    const alerts = await foresight.backtest(spec, { from: onset - day / 2, to: end });
    const [first] = alerts;
    expect(alerts).toHaveLength(1);
    expect(first.from).toBeGreaterThanOrEqual(onset);
    expect(first.from).toBeLessThanOrEqual(due);
    expect(first.isOpen).toBe(true);
  });

  it('has its runway in a panel, in steps of an hour and of ten minutes', async () => {
    const foresight = openForesight(createPrometheus([createDisk(fullAfter, 4)]));
    for (const step of ['1h', '10m']) {
      const model = { queryType: 'runway', limit: 100, step, training: '21d', horizon: '7d', output: 'runwayHours' };
      const left = (end - due) / hour;
      const [frame] = await foresight.query(model, { from: due - day, to: due, now: due });
      const [hours] = readColumn([frame], 'runway');
      expect(hours).toBeGreaterThan(0.7 * left);
      expect(hours).toBeLessThan(1.5 * left);
    }
  });
});
