import { day, detectAnomalies, hour, minute, type AnomalyResult } from '../../src/engine';
import type { RuleSpec } from '../../src/alerts';
import { createPrometheus } from '../support/situations/createPrometheus';
import { exampleRule } from '../support/situations/exampleRule';
import { openForesight, readColumn } from '../support/situations/openForesight';
import { createOutages } from '../support/situations/outages';

const end = 1_800_000_000_000;
const spec: RuleSpec = {
  ...exampleRule,
  kind: 'anomaly',
  name: 'Failures are unusual',
  interval: '1m',
  learning: { step: '1m', training: '2d' },
  direction: 'up',
  quorum: { anomalous: 2, of: 3 },
};

describe.each([1, 2, 3, 4, 5])('an outage that comes again, seed %d', (seed) => {
  const { series, outages } = createOutages(seed, end);
  const [start] = series.times;
  const values = Float64Array.from(series.times, series.value);
  const [first, second] = outages;
  const assess = (flagged: number[]) => {
    const within = (from: number, to: number) => flagged.filter((time) => time >= from && time <= to).length;
    return {
      // From the second minute to the end.
      first: within(first.from + 2 * minute, first.to),
      second: within(second.from + 2 * minute, second.to),
      // Two minutes after the end all is as usual, and so it is a day later.
      after: within(first.to + 3 * minute, first.to + 60 * minute) + within(second.to + 3 * minute, end),
      dayAfter: within(first.from + day - 30 * minute, first.to + day + 30 * minute),
      between: within(first.to + 3 * minute, second.from - minute),
    };
  };
  const expected = { first: 49, second: 9, after: 0, dayAfter: 0 };

  it('is seen by the engine each time, and nothing else', () => {
    const { flag }: AnomalyResult = detectAnomalies({ start, step: minute, values }, { direction: 'up' });
    const found = assess(series.times.filter((_, i) => flag[i] === 1));
    expect(found).toMatchObject(expected);
    expect(found.between).toBeLessThanOrEqual(2);
  });

  it('fires a rule each time, in its backtest', async () => {
    const foresight = openForesight(createPrometheus([series]));
    for (const { from, to } of outages) {
      const around = { from: from - 30 * minute, to: Math.min(end, to + hour) };
      const [alert, ...others] = await foresight.backtest(spec, around);
      expect(others).toEqual([]);
      expect(alert.from - from).toBeLessThanOrEqual(4 * minute);
      expect(alert.to - to).toBeLessThanOrEqual(6 * minute);
    }
  });

  it('is marked in a panel each time', async () => {
    const model = { queryType: 'anomalies', step: '1m', direction: 'up' };
    const frames = await openForesight(createPrometheus([series])).query(model, {
      from: end - 2 * day,
      to: end,
      now: end,
    });
    const times = readColumn(frames, 'time');
    const marked = readColumn(frames, 'anomaly');
    expect(assess(times.filter((_, i) => Number.isFinite(marked[i])))).toMatchObject(expected);
  });
});
