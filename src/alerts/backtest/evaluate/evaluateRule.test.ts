import { createTextNotice } from '../../../texts';
import { createModelCache } from '../../../backend/cache/models/modelCache';
import { createInlinePool } from '../../../backend/workers';
import { run, runEngineTask, type Executor, type History, type ReadHistory } from '../../../queries';
import { expandRule, type RuleSpec } from '../../kinds';
import { examples } from '../../../../test/support/alerts/examples';
import { createCaller } from '../../../../test/support/backend/createCaller';
import { evaluateRule } from './evaluateRule';
import { fromPlainEvaluations, joinEvaluations, toPlainEvaluations, type Evaluations } from './evaluations';
import { day, hour, minute } from '../../../engine';

const now = 40 * day;

const executor: Executor = { run: runEngineTask };
const { signal } = new AbortController();

/** What the series has at time t (ms): a daily cycle, some movement, and a jump near the end. */
function valueAt(t: number, seed: number): number {
  const noise = Math.sin(t / 7e5 + seed) * Math.cos(t / 13e5) * 3;
  return (
    100 + 20 * Math.sin((2 * Math.PI * t) / day) + noise + (t > now - 6 * hour && seed === 1 ? 80 : 0) + t / (2 * day)
  );
}

/** Recorded data: two series up to `until`; nothing is read beyond. */
function recorded(until = Infinity, asked: number[] = []): ReadHistory {
  return async ({ from, to, step }): Promise<History> => {
    asked.push(to);
    const count = Math.floor((to - from) / step) + 1;
    const series = [1, 2].map((seed) => ({
      name: `s${seed}`,
      labels: { pod: `cart-${seed}` },
      duplicates: 0,
      irregular: false,
      series: {
        start: from,
        step,
        values: Float64Array.from({ length: count }, (_, i) => {
          const t = from + i * step;
          return t > until ? NaN : valueAt(t, seed);
        }),
      },
    }));
    return { series, skipped: [], cache: 'miss' };
  };
}

const learning = { training: '7d', step: '10m' } as const;
const anomaly: RuleSpec = { ...examples.anomaly, learning, interval: '5m' } as RuleSpec;
const breach: RuleSpec = {
  ...examples.forecastBreach,
  learning,
  limit: 140,
  recovery: 130,
  interval: '10m',
} as RuleSpec;
const runway: RuleSpec = {
  ...examples.runwayTime,
  learning: { training: '7d', step: '1h' },
  limit: 160,
  interval: '30m',
} as RuleSpec;
const range = { from: now - 9 * hour, to: now };
const evaluate = (spec: RuleSpec, over = range, readHistory = recorded()) =>
  evaluateRule(spec, over, { readHistory, executor, signal });

/** What a live evaluation at time `at` gives step A to the rest of the chain, by a process that has just started. */
async function live(spec: RuleSpec, at: number): Promise<Record<string, Float64Array>> {
  const [{ steps }] = expandRule(spec);
  const { model, relativeTimeRange } = steps[0];
  const request = {
    refId: 'A',
    from: at - relativeTimeRange.from * 1000,
    to: at,
    intervalMs: 1000,
    now: at,
    forAlert: true,
  };
  const models = createModelCache(createInlinePool()).forCaller(createCaller(), 1e8);
  const frames = await run(model, request, { readHistory: recorded(at), executor: models, signal });
  const numbers = frames.flatMap(({ fields }) => fields.filter(({ type }) => type === 'number'));
  return Object.fromEntries(numbers.map(({ labels, values }) => [labels?.pod ?? '', values as Float64Array]));
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + (Number.isFinite(value) ? value : 0), 0);
const most = (values: Float64Array) => Math.max(...values);
const only = (values: Float64Array) => values[0];

describe('evaluateRule', () => {
  it.each([
    ['anomaly', anomaly, sum],
    ['forecast breach', breach, most],
    ['runway', runway, only],
  ] as const)('gives the condition of a rule about %s what live evaluations give it', async (_, spec, reduce) => {
    const [{ start, interval, count, series }] = await evaluate(spec);
    expect(count).toBeGreaterThan(15);
    for (let k = 0; k < count; k += 9) {
      const answers = await live(spec, start + k * interval);
      series.forEach(({ labels, values }) => {
        const expected = answers[labels.pod] ? reduce(answers[labels.pod]) : NaN;
        expect(values[k]).toBe(expected);
      });
    }
  });

  it('says what the sources say of their answers, and evaluates what there is', async () => {
    const said = createTextNotice('warning', 'history.partial', { name: 'Shop', said: 'store down' });
    const partial: ReadHistory = async (request, source) => ({
      ...(await recorded()(request, source)),
      notices: [said],
      partial: true,
    });
    const [whole] = await evaluate(breach, { from: now - hour, to: now });
    const [found] = await evaluate(breach, { from: now - hour, to: now }, partial);
    expect(found).toEqual({ ...whole, sourceNotices: [said] });
  });

  it('finds the jump, and nothing before it', async () => {
    const [{ start, interval, series }] = await evaluate(anomaly);
    const [jumping, other] = series.map(({ values }) => values.findIndex((value) => value >= 3));
    expect(start + jumping * interval - (now - 6 * hour)).toBeLessThan(hour);
    expect(jumping * interval).toBeGreaterThanOrEqual(3 * hour);
    expect(other).toBe(-1);
  });

  it('does not change when the future is cut off', async () => {
    const half = { from: range.from, to: now - 6 * hour };
    const [whole] = await evaluate(anomaly);
    const [early] = await evaluate(anomaly, half, recorded(half.to));
    early.series.forEach(({ values }, s) => {
      expect([...values]).toEqual([...whole.series[s].values.subarray(0, early.count)]);
    });
  });

  it('reads no data beyond its range', async () => {
    const asked: number[] = [];
    await evaluate(anomaly, range, recorded(Infinity, asked));
    await evaluate(examples.missing, range, recorded(Infinity, asked));
    expect(Math.max(...asked)).toBeLessThan(range.to);
  });

  it('gives in pieces, sent as JSON and joined, what it gives at once', async () => {
    const middle = now - 5 * hour;
    const chunks = [
      await evaluate(breach, { from: range.from, to: middle }),
      await evaluate(breach, { from: middle, to: range.to }),
    ];
    const sent = (part: Evaluations) => fromPlainEvaluations(JSON.parse(JSON.stringify(toPlainEvaluations(part))));
    expect(joinEvaluations(chunks.map((chunk) => chunk.map(sent)))).toEqual(await evaluate(breach));
  });

  it('has one result per burn rate', async () => {
    const parts = await evaluate(examples.sloBurn, { from: now - 10 * minute, to: now });
    expect(parts.map(({ part }) => part)).toEqual(expandRule(examples.sloBurn).map(({ name }) => name));
  });

  it.each(Object.entries(examples).filter(([, { kind }]) => kind !== 'newLogPattern' && kind !== 'response'))(
    'evaluates the example %s',
    async (_, spec) => {
      const parts = await evaluate(spec, { from: now - 10 * minute, to: now });
      expect(parts.length).toBeGreaterThan(0);
      parts.forEach(({ count, series }) => series.forEach(({ values }) => expect(values).toHaveLength(count)));
    }
  );

  it('refuses a rule whose query is not one for series', async () => {
    await expect(evaluate(examples.newLogPattern, range)).rejects.toThrow('logPatterns are not replayed');
    await expect(evaluate(examples.responseDue, range)).rejects.toThrow('response are not replayed');
  });

  it('has no series where the source has none, or only gaps', async () => {
    const none: ReadHistory = async () => ({ series: [], skipped: [], cache: 'miss' });
    expect(await evaluate(anomaly, range, none)).toMatchObject([{ series: [] }]);
    expect(await evaluate(anomaly, range, recorded(0))).toMatchObject([{ series: [] }]);
    expect(await evaluate(examples.missing, range, recorded(0))).toMatchObject([{ series: [] }]);
  });

  it('lets others have the thread between evaluations, and stops there when it is cancelled', async () => {
    const controller = new AbortController();
    let pauses = 0;
    const pause = async () => {
      pauses++;
      if (pauses === 2) {
        controller.abort(new Error('nobody waits'));
      }
    };
    const deps = { readHistory: recorded(), executor, signal: controller.signal, pause };
    await expect(evaluateRule(anomaly, range, deps)).rejects.toThrow('nobody waits');
    expect(pauses).toBe(2);
  });

  it('stops when it is cancelled', async () => {
    const aborted = AbortSignal.abort(new Error('cancelled'));
    await expect(evaluateRule(breach, range, { readHistory: recorded(), executor, signal: aborted })).rejects.toThrow(
      'cancelled'
    );
  });
});
