import { hour, minute } from '../../src/engine';
import type { RuleSpec } from '../../src/alerts';
import type { Source } from '../../src/queries';
import { createPrometheus, timesBetween } from '../support/situations/createPrometheus';
import { exampleRule } from '../support/situations/exampleRule';
import { listNotices, openForesight, readColumn } from '../support/situations/openForesight';
import { createRandom } from '../support/situations/random';

const end = 1_800_000_000_000;
const step = 10_000;
const onset = end - 10 * minute;
const expr = 'sum(rate(failed[1m])) / sum(rate(requests[1m]))';

/** The share of failures over a minute of so many requests a second, 0.15 % usually and 30 % for the last ten minutes. */
function createShares(perSecond: number, seed: number): Source {
  const random = createRandom(seed);
  const times = timesBetween(end - 36 * hour, end, step);
  const drawn = times.map((time) => {
    const count = random.count((perSecond * step) / 1000);
    let failed = 0;
    for (let i = 0; i < count; i++) {
      failed += random.uniform() < (time > onset ? 0.3 : 0.0015) ? 1 : 0;
    }
    return { count, failed };
  });
  const sum = (field: 'count' | 'failed', row: number) =>
    drawn.slice(Math.max(0, row - 5), row + 1).reduce((total, one) => total + one[field], 0);
  const counts = new Map(times.map((time, row) => [time, sum('count', row)]));
  const shares = new Map(times.map((time, row) => [time, sum('failed', row) / sum('count', row)]));
  const serve = (values: Map<number, number>) =>
    createPrometheus([{ labels: {}, times, value: (time) => values.get(time) ?? NaN }]);
  const [ratio, behind] = [serve(shares), serve(counts)];
  const query: Source['query'] = (request) =>
    (request.query.expr === '(sum(rate(requests[1m]))) * 60' ? behind : ratio).query(request);
  return { ...ratio, query };
}

const spec: RuleSpec = {
  ...exampleRule,
  source: { uid: 'prometheus', query: { refId: 'A', expr, range: true } },
  kind: 'anomaly',
  name: 'Failures are unusual',
  interval: '10s',
  learning: { step: '10s', training: '24h' },
  direction: 'up',
  quorum: { anomalous: 1, of: 1 },
};

describe.each([
  [1, 30_000],
  [3, 20_000],
])('a share of failures among %d requests a second', (perSecond, most) => {
  it.each([1, 2, 3])('fires a rule within seconds, seed %d', async (seed) => {
    const foresight = openForesight(createShares(perSecond, seed));
    const alerts = await foresight.backtest(spec, { from: end - 20 * minute, to: end });
    const [first] = alerts.filter(({ to }) => to > onset);
    expect(first.from - onset).toBeLessThanOrEqual(most);
    const frames = await foresight.live(spec, onset + most);
    expect(readColumn(frames, 'flag')).toEqual([1]);
  });

  it.each([1, 2, 3])('is drawn in a panel as it is, with the band that its count calls for, seed %d', async (seed) => {
    const model = { queryType: 'anomalies', step: '10s', training: '24h', direction: 'up', query: { expr } };
    const foresight = openForesight(createShares(perSecond, seed));
    const frames = await foresight.query(model, { from: end - hour, to: end, now: end });
    const [value, upper, marked] = ['value', 'upper', 'anomaly'].map((name) => readColumn(frames, name));
    expect(Math.max(...value.filter(Number.isFinite))).toBeGreaterThan(0.25);
    upper.filter(Number.isFinite).forEach((edge) => expect(edge).toBeLessThanOrEqual(1));
    expect(marked.slice(-40).filter(Number.isFinite).length).toBeGreaterThanOrEqual(36);
    expect(listNotices(frames)).toContain('Shares were weighed by the count behind each');
  });
});
