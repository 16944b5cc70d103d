import { backtestAnyRule, parseThreshold } from '../../alerts';
import { minute, type TimeRange } from '../../engine';
import { seriesQueryTypes, type RunRequest } from '../../queries';
import { isMapping, toText } from '../../schema';
import { readNumbers, triggerRange, type Reading } from '../evaluate/readNumbers';
import { formatLabels } from '../evaluate/gatherEvidence';
import type { ResponseRunDeps } from '../evaluate/responseDeps';
import type { Action } from '../settings/action';
import type { PastTrigger, TriggerSeries } from './rehearseAction';

/** Evaluations of the past: of queries of series, which share what is computed, and of all others, which are answered one by one. */
const maxEvaluations = 2_000;
const maxAnswered = 200;
const maxTargets = 100;

interface RehearsalContext {
  request: Pick<RunRequest, 'calendar' | 'language'>;
  deps: ResponseRunDeps;
  range: TimeRange;
}

/**
 * What a trigger said at each evaluation of a range, with the data that was there then: every minute, or as much more seldom as it takes
 * to stay within 2,000 evaluations, 200 for queries that are answered from several. @throws as live queries do.
 */
export async function readPastTrigger(action: Action, context: RehearsalContext): Promise<PastTrigger> {
  const { query } = action.trigger;
  const isOfSeries = Object.hasOwn(seriesQueryTypes, toText(query.queryType ?? 'forecast')) && isMapping(query.query);
  const times = planTimes(context.range, isOfSeries ? maxEvaluations : maxAnswered);
  const readings = isOfSeries ? await backtest(action, times, context) : await answerEach(action, times, context);
  return { ...times, series: chooseTargets(action, readings) };
}

interface Times {
  start: number;
  interval: number;
  count: number;
}

function planTimes({ from, to }: TimeRange, max: number): Times {
  const interval = Math.max(1, Math.ceil((to - from) / max / minute)) * minute;
  const start = Math.ceil(from / interval) * interval;
  return { start, interval, count: Math.max(0, Math.min(max, Math.ceil((to - start) / interval))) };
}

type LabelledValues = Pick<TriggerSeries, 'labels' | 'values'>;

/** As backtests of alert rules do, in chunks. */
async function backtest(
  { trigger }: Action,
  { start, interval, count }: Times,
  { request, deps }: RehearsalContext
): Promise<LabelledValues[]> {
  const range = { from: triggerRange / 1000, to: 0 };
  const step = (refId: string, datasourceUid: string, model: Record<string, unknown>) => ({
    refId,
    queryType: '',
    datasourceUid,
    relativeTimeRange: range,
    model: { refId, ...model },
  });
  const last = { type: 'reduce', expression: 'A', reducer: 'last', settings: { mode: 'dropNN' } };
  const rule = {
    timing: { interval, offset: 0, queryOffset: 0 },
    handling: { pending: 0, keepFiring: 0, noData: 'OK', execErr: 'OK', missingEvaluations: 1 } as const,
    parts: [
      {
        name: '',
        steps: [step('A', 'foresight', { source: { uid: '' }, ...trigger.query }), step('B', '__expr__', last)],
        condition: parseThreshold({
          type: 'threshold',
          expression: 'B',
          conditions: [{ evaluator: { type: 'gt', params: [0] } }],
        }),
      },
    ],
  };
  const options = { range: { from: start, to: start + count * interval }, incidents: [] };
  const { readHistory, executor, signal } = deps;
  const transport = { readHistory, executor, signal, calendar: request.calendar, pause: pauseBriefly };
  const { evaluations } = await backtestAnyRule(rule, options, transport);
  return evaluations.flatMap(({ series }) => series.map(({ labels, values }) => ({ labels, values })));
}

/** Others have their turn. */
const pauseBriefly = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Queries that are answered from several, one evaluation after the other. */
async function answerEach(
  { trigger }: Action,
  { start, interval, count }: Times,
  { request, deps }: RehearsalContext
): Promise<LabelledValues[]> {
  const series = new Map<string, LabelledValues>();
  for (let row = 0; row < count; row++) {
    deps.signal.throwIfAborted();
    const readings = await readNumbers(trigger.query, { ...request, now: start + row * interval }, deps);
    readings.forEach(({ labels, value }: Reading) => {
      const key = formatLabels(labels);
      const known = series.get(key) ?? { labels, values: new Float64Array(count).fill(NaN) };
      known.values[row] = value;
      series.set(key, known);
    });
  }
  return [...series.values()];
}

/** One series per target, in the order of their labels; of several of a target, whichever holds counts. */
function chooseTargets({ target: label, trigger }: Action, readings: LabelledValues[]): TriggerSeries[] {
  const targets = new Map<string, TriggerSeries>();
  const sorted = [...readings].sort((a, b) => (formatLabels(a.labels) < formatLabels(b.labels) ? -1 : 1));
  for (const { labels, values } of sorted) {
    const target = labels[label] ?? '';
    const known = targets.get(target);
    if (known) {
      const { above = -Infinity, below = Infinity } = trigger;
      const joined = known.values.map((one, row) => (one > above && one < below ? one : (values[row] ?? NaN)));
      targets.set(target, { ...known, values: joined });
    } else if (target !== '') {
      targets.set(target, { target, labels, values });
    }
  }
  return [...targets.values()].slice(0, maxTargets);
}
