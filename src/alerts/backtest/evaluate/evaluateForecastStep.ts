import pMap from 'p-map';
import { cutFitWindow } from '../../../engine';
import {
  answerFromHistory,
  findSeriesQueryType,
  isInRange,
  listTasks,
  migrateQuery,
  outputFor,
  planQuery,
  readTaskHistory,
  sliceSeries,
  type Frame,
  type History,
  type Plan,
  type PredictiveQuery,
  type SeriesQueryType,
} from '../../../queries';
import type { RuleStep } from '../../spec/grafana/grafanaRule';
import type { EvaluateDeps } from './evaluateDeps';
import type { Value } from '../expressions';
import { labelsKey } from './evaluations';
import type { EvaluationTimes } from './evaluationTimes';
import { memoizeFits } from './memoizeFits';

/** Runs at the same time. */
const maxConcurrentRuns = 8;

/** Evaluations that one run answers: those that see the same rows, or all rows of the same fit. */
interface Batch {
  plan: Plan;
  key: string;
}

/**
 * Evaluates a predictive query at each evaluation of a rule, by the code that answers it live and with the data that was there
 * then. Evaluations between two rows of the data share one run; anomalies row by row share one as long as they rest on
 * the same fit, since the score of a row does not change with later rows.
 */
export async function evaluateForecastStep(
  step: RuleStep,
  times: EvaluationTimes,
  deps: EvaluateDeps
): Promise<(evaluation: number) => Value[]> {
  const query = migrateQuery(step.model);
  const plans = planEvaluations(step, times, deps);
  const [first] = plans;
  const last = plans[plans.length - 1];
  const grid = { from: first.historyFrom, to: last.cutoff, step: first.step };
  const context = { query, output: outputFor(query, true) };
  const type = findSeriesQueryType(query.queryType);
  const request = { query: query.query, ...grid, signal: deps.signal, source: query.source };
  const history = await readTaskHistory(listTasks(type, { ...context, plan: first }), request, deps);
  const isByRow = type.hasFinalRows === true;
  const batches = groupPlans(plans, (plan) => (isByRow ? fitKey(plan, history) : rowsKey(plan, type)));
  const answers = await runBatches(batches, { type, context, history, deps });
  return (evaluation) => {
    const frames = answers.get(batches[evaluation].key) ?? [];
    return isByRow ? selectRows(toValues(frames), { plan: plans[evaluation], history }) : toValues(frames);
  };
}

function planEvaluations(
  { model, relativeTimeRange: range }: RuleStep,
  times: EvaluationTimes,
  { calendar }: EvaluateDeps
): Plan[] {
  const query = migrateQuery(model);
  return Array.from({ length: times.count }, (_, evaluation) => {
    const now = times.start + evaluation * times.interval;
    const [from, to] = [now - range.from * 1000, now - range.to * 1000];
    return planQuery(query, { refId: 'A', from, to, intervalMs: 1000, now, forAlert: true, calendar });
  });
}

/** One batch per evaluation; those with the same key are the same, with the plan of the last of them. */
function groupPlans(plans: Plan[], keyOf: (plan: Plan) => string): Batch[] {
  const keys = plans.map(keyOf);
  const joint = new Map<string, Plan>();
  plans.forEach((plan, i) => joint.set(keys[i], { ...plan, from: joint.get(keys[i])?.from ?? plan.from }));
  return keys.map((key) => ({ key, plan: joint.get(key) ?? plans[0] }));
}

/** The same for plans that see the same rows; a runway is one number, whatever range is looked at. */
function rowsKey({ from, cutoff }: Plan, { ignoresRange }: SeriesQueryType): string {
  return ignoresRange ? `${cutoff}` : `${from} ${cutoff}`;
}

/** The same for plans whose scores rest on the same fit. */
function fitKey(plan: Plan, { series }: History): string {
  if (series.length === 0) {
    return 'no series';
  }
  const { start, values } = cutFitWindow(sliceSeries(series[0].series, plan.historyFrom, plan.cutoff));
  return values.length > 0 ? `${start} ${values.length}` : `${plan.cutoff}`;
}

interface Work {
  type: SeriesQueryType;
  context: { query: PredictiveQuery; output: string };
  history: History;
  deps: EvaluateDeps;
}

async function runBatches(batches: Batch[], { type, context, history, deps }: Work): Promise<Map<string, Frame[]>> {
  const executor = memoizeFits(deps.executor);
  const runBatch = async ([key, plan]: [string, Plan]): Promise<[string, Frame[]]> => [
    key,
    await answerFromHistory(
      type,
      { ...context, plan },
      { history: cutHistory(plan, history), executor, signal: deps.signal }
    ),
  ];
  const distinct = new Map(batches.map(({ key, plan }) => [key, plan]));
  return new Map(await pMap(distinct, runBatch, { concurrency: maxConcurrentRuns, signal: deps.signal }));
}

/** The history as a run at that time would have read it. */
function cutHistory({ historyFrom, cutoff }: Plan, history: History): History {
  const series = history.series
    .map((one) => ({
      ...one,
      series: sliceSeries(one.series, historyFrom, cutoff),
      counts: one.counts && { ...one.counts, ...sliceSeries(one.counts, historyFrom, cutoff) },
    }))
    .filter(({ series: { values } }) => values.some(Number.isFinite));
  return { ...history, series };
}

/** The number columns of the frames: series where there are times, else numbers. */
function toValues(frames: Frame[]): Value[] {
  return frames.flatMap(({ fields }) => {
    const times = fields.find(({ type }) => type === 'time')?.values as Float64Array | undefined;
    return fields.flatMap((field): Value[] =>
      field.type === 'number' && field.values.length > 0
        ? [{ type: times ? 'series' : 'number', labels: field.labels ?? {}, values: field.values, times: times ?? [] }]
        : []
    );
  });
}

/** The rows that the range of one evaluation has, of the series that were there then. */
function selectRows(values: Value[], { plan, history }: { plan: Plan; history: History }): Value[] {
  const { from, cutoff } = plan;
  const gone = history.series.filter(({ series }) => !isInRange(series, plan)).map(({ labels }) => labelsKey(labels));
  return values.filter(({ labels }) => !gone.includes(labelsKey(labels))).map((value) => cutRows(value, from, cutoff));
}

function cutRows(value: Value, from: number, to: number): Value {
  if (value.type !== 'series') {
    return value;
  }
  const [begin, end] = [findRow(value.times, from), findRow(value.times, to + 1)];
  const cut = <T>(column: ArrayLike<T>): T[] => Array.prototype.slice.call(column, begin, end);
  return { ...value, times: cut(value.times), values: cut(value.values) };
}

/** The first row of ascending times, in whole ms, that is not before `time`. */
function findRow(times: ArrayLike<number>, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
