import { day, hour, minute } from '../../src/engine';
import type { RuleSpec } from '../../src/alerts';
import { createPrometheus, timesBetween } from '../support/situations/createPrometheus';
import { exampleRule } from '../support/situations/exampleRule';
import { openForesight, readColumn } from '../support/situations/openForesight';
import { createRandom } from '../support/situations/random';

const end = 1_800_000_000_000;
const step = 5 * minute;
const onset = end - hour;

/** A load that is twice as high for the last hour, in which two scrapes half an hour ago are missing. */
function createLoad(seed: number, gap: number) {
  const random = createRandom(seed);
  const isMissing = (time: number) => time > end - 30 * minute && time <= end - 30 * minute + gap;
  // Samples as far apart as steps, and a little before them: Prometheus repeats none of them.
  const times = timesBetween(end - 20 * day - 1000, end - 1000, step).filter((time) => !isMissing(time));
  const values = new Map(
    times.map((time) => {
      const usual = 100 + 20 * Math.sin((2 * Math.PI * time) / day) + 2 * random.normal();
      return [time, time > onset ? 2 * usual : usual];
    })
  );
  return openForesight(createPrometheus([{ labels: {}, times, value: (time) => values.get(time) ?? NaN }]));
}

const spec: RuleSpec = {
  ...exampleRule,
  kind: 'anomaly',
  name: 'Load is unusual',
  learning: { step: '5m', training: '14d' },
  direction: 'up',
  quorum: { anomalous: 1, of: 1 },
};

describe.each([1, 2])('missing values in an alarm, seed %d', (seed) => {
  it.each([step, 2 * step])('do not split it: %d ms', async (gap) => {
    const foresight = createLoad(seed, gap);
    const alerts = await foresight.backtest(spec, { from: end - 6 * hour, to: end });
    expect(alerts).toHaveLength(1);
    expect(alerts[0].from).toBeLessThanOrEqual(onset + 2 * step);
    const frames = await foresight.live(spec, end - 30 * minute + gap);
    expect(readColumn(frames, 'flag')).toEqual([1]);
  });
});
