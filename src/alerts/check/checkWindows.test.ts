import { hour, minute } from '../../engine';
import { renderNotices } from '../../texts';
import type { History, ReadHistory } from '../../queries';
import { examples } from '../../../test/support/alerts/examples';
import type { RuleSpec } from '../kinds';
import { checkWindows } from './checkWindows';

const { signal } = new AbortController();

const ruleOver = (query: Record<string, unknown>): RuleSpec => ({
  ...examples.anomaly,
  source: { uid: 'prom', query },
});

/** A Prometheus with samples so far apart (ms), of which some hours lack half. */
function sampled(distance: number, requested: string[] = []): ReadHistory {
  return async ({ query, from, to, step }): Promise<History> => {
    requested.push(String(query.expr));
    const values = Float64Array.from(
      { length: (to - from) / step + 1 },
      (_, i) => (hour / distance) * (i % 2 ? 1 : 0.5)
    );
    const one = { name: '', labels: {}, duplicates: 0, irregular: false, series: { start: from, step, values } };
    return { series: [one], skipped: [], cache: 'miss' };
  };
}

async function check(expr: string, distance: number): Promise<string[]> {
  const notices = await checkWindows(ruleOver({ expr }), 100 * hour, { readHistory: sampled(distance), signal });
  return renderNotices(notices).map(({ text }) => text);
}

describe('checkWindows', () => {
  it('warns of a rate over fewer than two samples, with the numbers and what to write', async () => {
    expect(await check('sum(rate(x_total{a="b"}[1m]))', minute)).toEqual([
      'rate looks back 1m, but the samples of x_total{a="b"} are 1m apart: it needs two of them, and has no value where it finds fewer. Write [4m] or more.',
    ]);
    expect(await check('rate(x[1m])', 30_000)).toEqual([]);
    expect(await check('rate(x[1m])', 31_000)).toEqual([]);
    expect(await check('rate(x[1m])', 40_000)).toHaveLength(1);
  });

  it('warns of other functions where a window may hold no sample at all', async () => {
    expect(await check('avg_over_time(x[1m])', 5 * minute)).toEqual([
      expect.stringMatching(/5m apart.*Write \[10m\] or more/),
    ]);
    expect(await check('avg_over_time(x[5m])', 5 * minute)).toEqual([]);
  });

  it('reads each selector once, and few of them', async () => {
    const requested: string[] = [];
    const expr = 'rate(a[1m]) / rate(a[1m]) + rate(b[1m]) + rate(c[1m]) + rate(d[1m]) + rate(e[1m])';
    const notices = await checkWindows(ruleOver({ expr }), 100 * hour, {
      readHistory: sampled(minute, requested),
      signal,
    });
    expect(requested).toEqual(['a', 'b', 'c', 'd'].map((name) => `quantile(0.5, count_over_time(${name}[1h]))`));
    expect(notices).toHaveLength(4);
  });

  it('asks nothing where there is no window of PromQL', async () => {
    const readHistory = jest.fn();
    const others = [
      { expr: 'up' },
      { expr: 'rate(x[$__rate_interval])' },
      { expr: 'rate(x[1m])', queryType: 'range' },
      {},
    ];
    for (const query of others) {
      expect(await checkWindows(ruleOver(query), hour, { readHistory, signal })).toEqual([]);
    }
    expect(readHistory).not.toHaveBeenCalled();
  });

  it('says nothing where samples cannot be counted, and stops where it is cancelled', async () => {
    const readHistory = () => Promise.reject(new Error('refused'));
    expect(await checkWindows(ruleOver({ expr: 'rate(x[1m])' }), hour, { readHistory, signal })).toEqual([]);
    const cancelled = { readHistory, signal: AbortSignal.abort(new Error('cancelled')) };
    await expect(checkWindows(ruleOver({ expr: 'rate(x[1m])' }), hour, cancelled)).rejects.toThrow('cancelled');
  });

  it('knows the windows that kinds fill in', async () => {
    const expr = 'sum(rate(bad[$window])) / sum(rate(all[$window]))';
    const rule = { ...examples.sloBurn, source: { uid: 'prom', query: { expr } } } as RuleSpec;
    const notices = await checkWindows(rule, 100 * hour, { readHistory: sampled(10 * minute), signal });
    expect(notices.map(({ values }) => [values.selector, values.window])).toEqual([
      ['bad', '5m'],
      ['all', '5m'],
    ]);
  });
});
