import {
  evaluateRule,
  simulateAlerts,
  toAlertRules,
  type Alert,
  type Evaluations,
  type RuleSpec,
} from '../../../src/alerts';
import { createExpression, type Value } from '../../../src/alerts/backtest/expressions';
import { toEvaluableRule } from '../../../src/alerts/backtest/evaluate/evaluableRule';
import { labelsKey } from '../../../src/alerts/backtest/evaluate/evaluations';
import { evaluationTimes } from '../../../src/alerts/backtest/evaluate/evaluationTimes';
import type { RuleStep } from '../../../src/alerts/spec/grafana/grafanaRule';
import { createExecutor, createHistoryCache, createInlinePool, createModelCache } from '../../../src/backend';
import { readNotices, type Frame } from '../../../src/frames';
import { createCaller } from '../backend/createCaller';
import { defaultLimits, run, type LimitSettings, type ReadHistory, type Source } from '../../../src/queries';

/** A range in which something is looked at, and when that is; ms. */
export interface Look {
  from: number;
  to: number;
  now: number;
}

/** Foresight over one source, as backend and command line have it: caches before it, the engine in this process. */
export function openForesight(source: Source, changed: LimitSettings = {}) {
  const clock = { now: Infinity };
  const history = createHistoryCache({ now: () => clock.now });
  const pool = createInlinePool();
  const executor = createExecutor(pool, createCaller());
  const models = createModelCache(pool).forCaller(createCaller(), 1e8);
  const { signal } = new AbortController();
  const limits = { ...defaultLimits, ...changed };
  const owner = { orgId: 1, instanceUid: 'foresight', settingsVersion: '1', source, limits };
  const readHistory: ReadHistory = (request) => history.get({ ...request, ...owner });

  /** The frames of a query, as a panel or, `forAlert`, a rule gets them. */
  async function query(model: Record<string, unknown>, look: Look, forAlert = false): Promise<Frame[]> {
    clock.now = look.now;
    const request = { refId: 'A', ...look, intervalMs: 60_000, forAlert };
    const whole = { query: { expr: 'x' }, source: { uid: source.uid }, ...model };
    return run(whole, request, { readHistory, executor: models, signal });
  }

  /** What a rule's first step answers live at time `now`. */
  function live(spec: RuleSpec, now: number): Promise<Frame[]> {
    const [{ model, relativeTimeRange }] = toAlertRules(spec)[0].data;
    return query(model, { from: now - relativeTimeRange.from * 1000, to: now, now }, true);
  }

  return {
    query,
    live,
    /** What the condition of a rule's first part would have been given. */
    async evaluate(spec: RuleSpec, range: { from: number; to: number }): Promise<Evaluations[]> {
      clock.now = range.to;
      return evaluateRule(spec, range, { readHistory, executor, signal });
    },
    /** The alerts that a backtest promises. */
    async backtest(spec: RuleSpec, range: { from: number; to: number }): Promise<Alert[]> {
      clock.now = range.to;
      return simulateAlerts(spec, await evaluateRule(spec, range, { readHistory, executor, signal }));
    },
    /** What a rule's condition is given live, evaluation by evaluation: each knows what was there then, and no more. */
    async evaluateLive(spec: RuleSpec, range: { from: number; to: number }): Promise<Evaluations[]> {
      const [{ data, condition }] = toAlertRules(spec);
      // What the message tells beside is read by queries that decide nothing.
      const decides = ({ refId, datasourceUid }: RuleStep) => datasourceUid === '__expr__' && refId !== condition;
      const expressions = data.filter(decides);
      const times = evaluationTimes(toEvaluableRule(spec).timing, range);
      const values = new Map<string, Evaluations['series'][number]>();
      for (let k = 0; k < times.count; k++) {
        // Grafana evaluates a little after the minute.
        const now = times.start + k * times.interval + 700;
        for (const { labels, values: last } of evaluateSteps(expressions, await live(spec, now))) {
          const key = labelsKey(labels);
          const series = values.get(key) ?? { labels, values: new Float64Array(times.count).fill(NaN) };
          series.values[k] = last[0] ?? NaN;
          values.set(key, series);
        }
      }
      return [{ part: '', ...times, series: [...values.values()] }];
    },
  };
}

/** What a rule's steps between its query and its threshold make of an answer, as Grafana does. */
function evaluateSteps(steps: RuleStep[], frames: Frame[]): Value[] {
  const answer = frames.flatMap(({ fields }) => {
    const times = fields.find(({ type }) => type === 'time')?.values as Float64Array | undefined;
    return fields.flatMap(({ type, labels = {}, values }): Value[] =>
      type === 'number'
        ? [{ type: times ? 'series' : 'number', labels, times: times ?? [], values: values as Float64Array }]
        : []
    );
  });
  const results = new Map([['A', answer]]);
  steps.forEach((step) => results.set(step.refId, createExpression(step).compute(results, { from: 0, to: 0 })));
  return results.get(steps[steps.length - 1]?.refId ?? 'A') ?? [];
}

/** Texts of all notices of an answer. */
export function listNotices(frames: Frame[]): string {
  return frames.flatMap((frame) => readNotices(frame)).join('\n');
}

/** The values of a column of the series with these labels. */
export function readColumn(frames: Frame[], name: string, labels: Record<string, string> = {}): number[] {
  const hasLabels = (own: Record<string, string> = {}) =>
    Object.entries(labels).every(([key, value]) => own[key] === value);
  const fields = frames.flatMap((frame) => frame.fields);
  const field = fields.find((one) => one.name === name && hasLabels(one.labels));
  return Array.from(field?.values ?? [], Number);
}
