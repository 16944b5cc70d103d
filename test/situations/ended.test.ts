import { day, hour, minute } from '../../src/engine';
import type { RuleSpec } from '../../src/alerts';
import { createRandom } from '../support/situations/random';
import { createPrometheus, timesBetween, type ScrapedSeries } from '../support/situations/createPrometheus';
import { listNotices, openForesight, readColumn } from '../support/situations/openForesight';
import { exampleRule } from '../support/situations/exampleRule';

const end = 1_800_000_000_000;
const life = 2 * day;

/** Pods that live for two days each, one after the other; the last one still does. Memory in MB, far below a limit of 500. */
function pods(seed: number): ScrapedSeries[] {
  const random = createRandom(seed);
  return [4, 3, 2, 1, 0].map((age) => {
    const times = timesBetween(end - (age + 1) * life, end - age * life - (age > 0 ? minute : 0), 2 * minute);
    const values = new Map(
      times.map((time) => [time, 400 + 30 * Math.sin((2 * Math.PI * time) / day) + 4 * random.normal()])
    );
    return { labels: { pod: `web-${age}` }, times, value: (time) => values.get(time) ?? NaN };
  });
}

const memory: RuleSpec = {
  ...exampleRule,
  kind: 'runway',
  name: 'Memory of a pod reaches 500 MB',
  interval: '1h',
  learning: { training: '10d', step: '10m' },
  limit: 500,
  crossing: 'above',
  horizon: '1d',
  fires: { probability: 0.5 },
};
const breach: RuleSpec = {
  ...exampleRule,
  kind: 'forecastBreach',
  name: 'Memory will exceed 500 MB',
  interval: '1h',
  learning: { training: '10d', step: '10m' },
  bound: 'upper',
  limit: 500,
  crossing: 'above',
  horizon: '12h',
};
const anomaly: RuleSpec = {
  ...exampleRule,
  kind: 'anomaly',
  name: 'Memory of a pod is unusual',
  interval: '1h',
  learning: { training: '10d', step: '10m' },
  direction: 'both',
  quorum: { anomalous: 1, of: 3 },
};

describe.each([1, 2])('series that have ended, seed %d', (seed) => {
  const prometheus = createPrometheus(pods(seed));
  const range = { from: end - 3 * day, to: end };
  const endOf = (pod = '') => end - Number(pod.slice(-1)) * life;

  it.each([memory, breach, anomaly])('never page: $kind', async (spec) => {
    const foresight = openForesight(prometheus);
    const [{ series, start, interval }] = await foresight.evaluate(spec, range);
    for (const { labels, values } of series) {
      const last = values.reduce((latest, value, i) => (Number.isNaN(value) ? latest : i), -1);
      // Five minutes of Prometheus' own, and three steps.
      expect(start + last * interval).toBeLessThanOrEqual(endOf(labels.pod) + 5 * minute + 50 * minute);
    }
    const alerts = await foresight.backtest(spec, range);
    expect(alerts.filter(({ labels, from }) => from > endOf(labels.pod) + hour)).toEqual([]);
    const live = await foresight.live(spec, end);
    expect(live.flatMap(({ fields }) => fields.map(({ labels }) => labels?.pod)).filter(Boolean)).not.toContain(
      'web-1'
    );
  });

  it('are drawn in a panel while they are in its range, without a forecast', async () => {
    const foresight = openForesight(prometheus);
    const frames = await foresight.query({ step: '10m', training: '10d' }, { from: end - 3 * day, to: end, now: end });
    expect(frames.map(({ fields }) => fields[1].labels?.pod)).toEqual(['web-0', 'web-1']);
    expect(readColumn(frames, 'forecast', { pod: 'web-0' }).some(Number.isFinite)).toBe(true);
    expect(readColumn(frames, 'value', { pod: 'web-1' }).some(Number.isFinite)).toBe(true);
    expect(readColumn(frames, 'forecast', { pod: 'web-1' })).toEqual([]);
    expect(listNotices(frames)).toContain('It has ended: nothing is forecast of a series without recent values.');
    expect(listNotices(frames)).toContain('3 series have ended and are left out.');
  });

  it('take no place among the series of the limit', async () => {
    const foresight = openForesight(createPrometheus([...pods(seed)].reverse()), { maxSeries: 1 });
    const frames = await foresight.query({ step: '10m', training: '10d' }, { from: end - day, to: end, now: end });
    expect(frames.map(({ fields }) => fields[1].labels?.pod)).toEqual(['web-0']);
    expect(listNotices(frames)).toContain('4 series have ended and are left out.');
  });
});

it('a series that is there now and then has not ended, and is no missing data', async () => {
  const random = createRandom(5);
  const times = timesBetween(end - 10 * day, end, 2 * minute).filter(() => random.uniform() < 0.03);
  const errors = { labels: {}, times: times.filter((time) => time <= end - 4 * hour), value: () => 2 };
  const foresight = openForesight(createPrometheus([errors]));
  const spec: RuleSpec = { ...breach, learning: { training: '7d', step: '5m' } };
  expect((await foresight.live(spec, end)).flatMap(({ fields }) => fields)).toHaveLength(2);
});
