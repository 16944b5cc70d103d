import { createTextNotice } from '../../texts';
import { day, minute, type TimeRange } from '../../engine';
import { runEngineTask } from '../../queries';
import { backtestFrames } from '../../../test/support/alerts/backtestFrames';
import { examples } from '../../../test/support/alerts/examples';
import type { RuleSpec } from '../kinds';
import type { EvaluateDeps } from './evaluate/evaluateDeps';
import { evaluateRule } from './evaluate/evaluateRule';
import { fromPlainEvaluations, toPlainEvaluations, type Evaluations } from './evaluate/evaluations';
import { maxChunkMs, splitRange } from './splitRange';
import { compareSettings, runBacktest, type BacktestTransport } from './runBacktest';

const range = { from: 0, to: 7 * day };
const spec: RuleSpec = {
  ...examples.forecastBreach,
  interval: '10m',
  for: '0s',
  limit: 10,
  recovery: undefined,
} as RuleSpec;

/** A rule whose condition holds for an hour in the middle of each day. */
async function evaluate(_: RuleSpec, { from, to }: TimeRange): Promise<Evaluations[]> {
  const count = Math.ceil((to - from) / (10 * minute));
  const holds = (i: number) => Math.abs(((from + i * 10 * minute) % day) - day / 2) < 30 * minute;
  const values = Float64Array.from({ length: count }, (__, i) => (holds(i) ? 20 : 5));
  return [{ part: '', start: from, interval: 10 * minute, count, series: [{ labels: {}, values }] }];
}

const transport = (own: Partial<BacktestTransport> = {}): BacktestTransport => ({
  evaluate,
  runQuery: async () => backtestFrames(),
  checkSource: async () => [],
  ...own,
});

const backtest = (own: Partial<BacktestTransport> = {}) => runBacktest(spec, { range, incidents: [] }, transport(own));

describe('runBacktest', () => {
  it('evaluates chunk by chunk, reports its progress, and sums up', async () => {
    const progress: number[] = [];
    const chunks: TimeRange[] = [];
    const { report, suitability } = await backtest({
      evaluate: (rule, chunk) => {
        chunks.push(chunk);
        return evaluate(rule, chunk);
      },
      onProgress: (share) => progress.push(share),
    });
    expect(chunks).toEqual(splitRange(range));
    expect(chunks.every(({ from, to }) => to - from <= maxChunkMs)).toBe(true);
    expect(progress).toEqual([1 / 3, 2 / 3, 1]);
    expect(report.perWeek).toBe(7);
    expect(suitability.verdict).toBe('fine');
  });

  it('names the series that are not read, and counts their cost', async () => {
    const evaluateSome = async (rule: RuleSpec, chunk: TimeRange) =>
      (await evaluate(rule, chunk)).map((one) => ({ ...one, leftOut: chunk.from === 0 ? ['b'] : ['b', 'c'] }));
    const [all, few] = [await backtest({ evaluate: evaluateSome }), await backtest()];
    expect(all.notices).toEqual([
      expect.stringMatching(/Of 3 series, 2 are not read, and would not be watched: b, c\./),
    ]);
    expect(all.cost.samplesAtFirst).toBe(3 * few.cost.samplesAtFirst);
    expect(few.notices).toEqual([]);
  });

  it('passes on what the sources say of their answers, once', async () => {
    const said = createTextNotice('warning', 'history.partial', { name: 'Shop', said: 'store down' });
    const evaluatePart = async (rule: RuleSpec, chunk: TimeRange) =>
      (await evaluate(rule, chunk)).map((one) => ({ ...one, sourceNotices: [said] }));
    const { notices } = await backtest({ evaluate: evaluatePart });
    expect(notices).toEqual(['Shop says that data is missing: store down']);
  });

  it.each([
    ['outlier', examples.outlier, /2 are not read, and would not be watched/],
    ['changepoint', examples.changepoint, /2 are not read, and would not be watched/],
    ['missing', examples.missing, /2 are not part of this backtest, though the rule watches them/],
  ])('names them for a rule without a forecast, too: %s', async (_, rule, sentence) => {
    const deps: EvaluateDeps = {
      readHistory: async ({ from, to, step }) => {
        const values = Float64Array.from({ length: (to - from) / step + 1 }, (__, i) => (i % 7) + 1);
        const one = { name: 'a', labels: { job: 'a' }, duplicates: 0, irregular: false };
        return { series: [{ ...one, series: { start: from, step, values } }], skipped: ['b', 'c'], cache: 'miss' };
      },
      executor: { run: runEngineTask },
      signal: new AbortController().signal,
    };
    const own = transport({ evaluate: (spec, chunk) => evaluateRule(spec, chunk, deps) });
    const { notices } = await runBacktest(rule, { range: { from: 6 * day, to: 7 * day }, incidents: [] }, own);
    expect(notices).toEqual([expect.stringMatching(sentence)]);
  });

  it('scores alerts against known incidents', async () => {
    const incidents = [{ title: 'noon', from: day / 2, to: day / 2 + 20 * minute }];
    const { report } = await runBacktest(spec, { range, incidents }, transport());
    expect(report).toMatchObject({ recall: 1, precision: expect.closeTo(1 / 7) });
  });

  it('stands without a test of the forecasts where that fails, and names the reason', async () => {
    const { report, suitability } = await backtest({ runQuery: () => Promise.reject(new Error('too short')) });
    expect(suitability).toEqual({ verdict: 'unknown', reason: 'too short' });
    expect(report.perWeek).toBe(7);
  });

  it('marks a chunk that fails as failed, and goes on: it is no time without data', async () => {
    const { report } = await backtest({
      evaluate: (rule, chunk) =>
        chunk.from === 3 * day ? Promise.reject(new Error('timed out')) : evaluate(rule, chunk),
    });
    expect(report.failed).toMatchObject({
      share: 3 / 7,
      spans: [{ from: 3 * day, to: 6 * day, message: 'timed out' }],
    });
    expect(report.noData.share).toBe(0);
    expect(report.episodes).toHaveLength(4);
  });

  it('fails where nothing can be evaluated, and does not go on asking whoever failed twice', async () => {
    const fail = jest.fn(() => Promise.reject(new Error('refused')));
    await expect(backtest({ evaluate: fail })).rejects.toThrow('refused');
    expect(fail).toHaveBeenCalledTimes(1);
    const later = jest.fn((rule: RuleSpec, chunk: TimeRange) => (chunk.from === 0 ? evaluate(rule, chunk) : fail()));
    await expect(backtest({ evaluate: later })).rejects.toThrow('refused');
    expect(later).toHaveBeenCalledTimes(3);
  });

  it('tells what the source says of the query', async () => {
    const checkSource = jest.fn(async () => ['The window is short.']);
    expect(await backtest({ checkSource })).toMatchObject({ notices: ['The window is short.'] });
    expect(checkSource).toHaveBeenCalledWith(spec, range.to);
  });

  it('runs no forecast for kinds that rest on none', async () => {
    const runQuery = jest.fn();
    const { suitability } = await runBacktest(examples.missing, { range, incidents: [] }, transport({ runQuery }));
    expect(runQuery).not.toHaveBeenCalled();
    expect(suitability.verdict).toBe('fine');
  });

  it('estimates the cost from the largest number of series over all definitions, and at least one', async () => {
    const withSeries = (...counts: number[]) => ({
      evaluate: async (_: RuleSpec, { from }: TimeRange): Promise<Evaluations[]> =>
        counts.map((count) => ({
          part: '',
          start: from,
          interval: 10 * minute,
          count: 1,
          series: Array.from({ length: count }, (__, i) => ({ labels: { pod: `${i}` }, values: Float64Array.of(0) })),
        })),
    });
    const samples = async (...counts: number[]) => {
      const { cost } = await runBacktest(examples.sloBurn, { range, incidents: [] }, transport(withSeries(...counts)));
      return cost.formats[0].samplesPerHour;
    };
    const one = await samples(1, 1, 1, 1);
    expect(one).toBeGreaterThan(0);
    expect(await samples(0, 3, 1, 0)).toBe(3 * one);
    expect(await samples(0, 0, 0, 0)).toBe(one);
  });

  it('stops where it is cancelled', async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort(new Error('cancelled'));
    await expect(backtest({ signal: controller.signal, onProgress })).rejects.toThrow('cancelled');
  });

  it('is the same for a page, which fetches evaluations as JSON, and a process, which computes them', async () => {
    const deps: EvaluateDeps = {
      readHistory: async ({ from, to, step }) => {
        const values = Float64Array.from({ length: (to - from) / step + 1 }, (_, i) => ((from / step + i) % 7) + 1);
        const one = { name: 'a', labels: { job: 'a' }, duplicates: 0, irregular: false };
        return { series: [{ ...one, series: { start: from, step, values } }], skipped: [], cache: 'miss' };
      },
      executor: { run: async () => [] },
      signal: new AbortController().signal,
    };
    const here = transport({ evaluate: (rule, chunk) => evaluateRule(rule, chunk, deps) });
    const fetched = transport({
      evaluate: async (rule, chunk) => {
        const body = JSON.stringify((await evaluateRule(rule, chunk, deps)).map(toPlainEvaluations));
        return JSON.parse(body).map(fromPlainEvaluations);
      },
    });
    const options = { range, incidents: [{ title: 'x', from: day, to: 2 * day }] };
    const rule = { ...examples.missing, what: 'flat', within: '30m', tolerance: 2, interval: '10m' } as RuleSpec;
    const local = await runBacktest(rule, options, here);
    expect(await runBacktest(rule, options, fetched)).toEqual(local);
    expect(await compareSettings(local, fetched)).toEqual(await compareSettings(local, here));
  });
});

describe('compareSettings', () => {
  it('compares limits without evaluating again, and suggests one', async () => {
    const silent = transport({ evaluate: () => Promise.reject(new Error('evaluated again')) });
    const { points, suggested } = await compareSettings(await backtest(), silent);
    expect(points.length).toBeGreaterThan(1);
    expect(suggested).toBe(27.5);
  });
});
