import {
  splitRange,
  maxChunkMs,
  toPlainEvaluations,
  type PlainEvaluations,
  type QueryStatistics,
  type RuleSpec,
} from '../../../alerts';
import { examples } from '../../../../test/support/alerts/examples';
import { compareSettings, readIncidents, runBacktest, type BacktestDeps, type TimeSpan } from './runBacktest';

const day = 86_400_000;
const minute = 60_000;
const range = { from: 0, to: 7 * day };
const spec: RuleSpec = {
  ...examples.forecastBreach,
  interval: '10m',
  for: '0s',
  limit: 10,
  recovery: undefined,
} as RuleSpec;

/** A rule whose condition holds for an hour in the middle of each day. */
async function evaluate(_: RuleSpec, { from, to }: TimeSpan): Promise<PlainEvaluations[]> {
  const count = Math.ceil((to - from) / (10 * minute));
  const holds = (i: number) => Math.abs(((from + i * 10 * minute) % day) - day / 2) < 30 * minute;
  const values = Float64Array.from({ length: count }, (__, i) => (holds(i) ? 20 : 5));
  return [
    toPlainEvaluations({ part: '', start: from, interval: 10 * minute, count, series: [{ labels: {}, values }] }),
  ];
}

const figures: QueryStatistics = {
  days: 21,
  series: [
    {
      name: 'a',
      labels: {},
      observations: 3000,
      lowest: 0,
      highest: 9,
      median: 4,
      last: 4,
      perDay: 0,
      mase: 0.5,
      coverage: 0.95,
    },
  ],
  notices: [],
};

const deps = (own: Partial<BacktestDeps> = {}): BacktestDeps => ({
  evaluate,
  askFigures: async () => figures,
  onProgress: () => undefined,
  signal: new AbortController().signal,
  ...own,
});

describe('runBacktest', () => {
  it('asks chunk by chunk, tells how far it is, and sums up', async () => {
    const progress: number[] = [];
    const chunks: TimeSpan[] = [];
    const asked: BacktestDeps['evaluate'] = (rule, chunk) => {
      chunks.push(chunk);
      return evaluate(rule, chunk);
    };
    const { report, advice } = await runBacktest(
      spec,
      { range, known: [] },
      deps({ evaluate: asked, onProgress: (share) => progress.push(share) })
    );
    expect(chunks).toEqual(splitRange(range));
    expect(chunks.every(({ from, to }) => to - from <= maxChunkMs)).toBe(true);
    expect(progress).toEqual([1 / 3, 2 / 3, 1]);
    expect(report.perWeek).toBe(7);
    expect(advice?.verdict).toBe('fine');
  });

  it('is judged by what is known', async () => {
    const known = [{ title: 'noon', from: day / 2, to: day / 2 + 20 * minute }];
    const { report } = await runBacktest(spec, { range, known }, deps());
    expect(report).toMatchObject({ recall: 1, precision: expect.closeTo(1 / 7) });
  });

  it('does without figures of the forecasts where they cannot be had', async () => {
    const failing = deps({ askFigures: () => Promise.reject(new Error('too short')) });
    expect((await runBacktest(spec, { range, known: [] }, failing)).advice).toBeUndefined();
  });

  it('stops where it is cancelled', async () => {
    const controller = new AbortController();
    const cancelled = deps({ signal: controller.signal, onProgress: () => controller.abort(new Error('cancelled')) });
    await expect(runBacktest(spec, { range, known: [] }, cancelled)).rejects.toThrow('cancelled');
  });

  it('compares limits without asking again, and suggests one', async () => {
    const result = await runBacktest(spec, { range, known: [] }, deps());
    const silent = deps({ evaluate: () => Promise.reject(new Error('asked again')) });
    const { points, suggested } = await compareSettings(result, [], silent);
    expect(points.length).toBeGreaterThan(1);
    expect(suggested).toBe(20);
  });
});

describe('readIncidents', () => {
  it('reads a line each', () => {
    const text =
      '2026-11-02T10:00:00Z / 2026-11-02T11:30:00Z / slow / very\n\n2026-11-03T10:00:00Z/2026-11-03T11:00:00Z';
    const read = readIncidents(text);
    expect(read).toMatchObject({ ok: true, value: [{ title: 'slow/very' }, { title: '2026-11-03T10:00:00Z' }] });
  });

  it.each(['yesterday / today', '2026-11-02T11:00:00Z / 2026-11-02T10:00:00Z / backwards'])(
    'names the line "%s"',
    (line) => {
      expect(readIncidents(line)).toEqual({ ok: false, line });
    }
  );
});
