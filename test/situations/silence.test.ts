import { day, hour, minute } from '../../src/engine';
import type { RuleSpec } from '../../src/alerts';
import { wholeAnswer, type Source } from '../../src/queries';
import { timesBetween } from '../support/situations/createPrometheus';
import { exampleRule } from '../support/situations/exampleRule';
import { openForesight } from '../support/situations/openForesight';

const end = Date.UTC(2027, 2, 1, 12);

interface Silence {
  host: string;
  from: number;
  to: number;
}

/** What Prometheus answers to the rule's query of ten hosts, of which some are silent for a while; promtool tests the query itself. */
function createHosts(silences: Silence[]): Source {
  const isSilent = (host: string, time: number) =>
    silences.some(
      (one) => one.host === host && time - 30 * minute >= one.from && time < one.to && time < one.from + day
    );
  return {
    uid: 'prometheus',
    maxPointsPerRequest: 11_000,
    identify: ({ query }) => query,
    query: async ({ query, from, to, step }) => {
      expect(query.expr).toMatch(
        /^present_over_time\(\(x\)\[1d:5m\]\) unless count_over_time\(x\[30m\]\).* or vector\(0\)$/
      );
      const times = timesBetween(from, to, step);
      const all = [...Array(10).keys()].map((host) => `h${host}`);
      const silent = all.map((host) => ({
        labels: { host },
        times: times.filter((time) => isSilent(host, time)),
        value: 1,
      }));
      const there = [...silent, { labels: {}, times, value: 0 }].filter((one) => one.times.length > 0);
      return wholeAnswer(
        there.map(({ labels, times, value }) => ({
          name: JSON.stringify(labels),
          labels,
          times: Float64Array.from(times),
          values: new Float64Array(times.length).fill(value),
        }))
      );
    },
    check: async () => ({ ok: true, message: '' }),
  };
}

const spec: RuleSpec = { ...exampleRule, kind: 'missing', name: 'A host is silent', what: 'missing', within: '30m' };

describe('a rule about missing data over several series', () => {
  const range = { from: end - 7 * day, to: end };
  const past = { host: 'h5', from: end - 5 * day, to: end - 5 * day + 3 * hour };
  const present = { host: 'h3', from: end - 2 * hour, to: Infinity };

  it('alerts once for each that is silent, from when it has been so for long enough', async () => {
    const alerts = await openForesight(createHosts([past, present])).backtest(spec, range);
    expect(alerts).toMatchObject([
      { labels: { host: 'h5' }, from: past.from + 30 * minute, to: past.to + 5 * minute, isOpen: false },
      { labels: { host: 'h3' }, from: present.from + 30 * minute, isOpen: true },
    ]);
  });

  it('waits for the pending period', async () => {
    const waiting: RuleSpec = { ...spec, for: '10m' };
    const [alert] = await openForesight(createHosts([past])).backtest(waiting, range);
    expect(alert).toMatchObject({ labels: { host: 'h5' }, from: past.from + 40 * minute });
  });

  it('is silent itself while all are there', async () => {
    expect(await openForesight(createHosts([])).backtest(spec, range)).toEqual([]);
  });
});
