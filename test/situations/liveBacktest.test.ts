import { hour, minute } from '../../src/engine';
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

/** A process that evaluates a rule minute by minute, and another that is asked for the same later. */
it.each([1, 2])('a rule is given live what its backtest gives it, seed %d', async (seed) => {
  const prometheus = createPrometheus([createOutages(seed, end).series]);
  const range = { from: end - hour, to: end };
  const [{ start, interval, count, series }] = await openForesight(prometheus).evaluate(spec, range);
  const live = openForesight(prometheus);
  const sums: number[] = [];
  for (let k = 0; k < count; k++) {
    // Grafana evaluates a little after the minute.
    const frames = await live.live(spec, start + k * interval + 700);
    sums.push(readColumn(frames, 'flag').reduce((sum, flag) => sum + flag, 0));
  }
  expect(sums).toEqual([...series[0].values]);
  expect(Math.max(...sums)).toBeGreaterThan(0);
  expect(minute).toBe(interval);
});
