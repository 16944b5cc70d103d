import { cutFitWindow } from '../../../engine';
import {
  answer,
  migrateQuery,
  outputFor,
  planQuery,
  sliceSeries,
  type Frame,
  type History,
  type ModelContext,
  type Plan,
  type PredictiveQuery,
} from '../../../queries';
import type { RuleStep } from '../../spec/grafanaRule';
import type { EvaluateDeps } from './evaluateRule';
import type { EvaluationTimes } from './evaluationTimes';
import type { Instant } from './evaluateExpressionStep';
import { memoizeFits } from './memoizeFits';

/** Runs that are under way at the same time. */
const atOnce = 8;

/** Evaluations that one run answers: those that see the same rows, or all rows that were learnt from alike. */
interface Batch {
  plan: Plan;
  key: string;
}

/**
 * What a predictive query answers at each evaluation, by the code that answers it live and with the data that was there
 * then. Evaluations between two rows of the data share one run; judgements row by row share one as long as they rest on
 * the same learning, since a detector's judgement of a row does not change with later rows.
 */
export async function evaluateForecastStep(
  step: RuleStep,
  times: EvaluationTimes,
  deps: EvaluateDeps
): Promise<(evaluation: number) => Instant> {
  const query = migrateQuery(step.model);
  const plans = plansOf(step, times, deps);
  const [first] = plans;
  const last = plans[plans.length - 1];
  const grid = { from: first.historyFrom, to: last.cutoff, step: first.step };
  const history = await deps.readHistory({ query: query.query, ...grid, signal: deps.signal }, query.source);
  const asked = { query, output: outputFor(query, true) };
  const isByRow = query.queryType === 'anomalies';
  const batches = batchesOf(plans, (plan) => (isByRow ? learningKey(plan, history) : rowsKey(plan, query)));
  const answers = await answerAll(batches, { asked, history, deps });
  return (evaluation) => instantOf(answers.get(batches[evaluation].key) ?? [], isByRow ? plans[evaluation] : undefined);
}

function plansOf(
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
function batchesOf(plans: Plan[], keyOf: (plan: Plan) => string): Batch[] {
  const keys = plans.map(keyOf);
  const joint = new Map<string, Plan>();
  plans.forEach((plan, i) => joint.set(keys[i], { ...plan, from: joint.get(keys[i])?.from ?? plan.from }));
  return keys.map((key) => ({ key, plan: joint.get(key) ?? plans[0] }));
}

/** The same for plans that see the same rows; a runway is one number, whatever range is looked at. */
function rowsKey({ from, cutoff }: Plan, { queryType }: PredictiveQuery): string {
  return queryType === 'runway' ? `${cutoff}` : `${from} ${cutoff}`;
}

/** The same for plans whose judgements go on from the same learning. */
function learningKey(plan: Plan, { series }: History): string {
  if (series.length === 0) {
    return 'no series';
  }
  const { start, values } = cutFitWindow(sliceSeries(series[0].series, plan.historyFrom, plan.cutoff));
  return values.length > 0 ? `${start} ${values.length}` : `${plan.cutoff}`;
}

interface Work {
  asked: Omit<ModelContext, 'plan'>;
  history: History;
  deps: EvaluateDeps;
}

async function answerAll(batches: Batch[], { asked, history, deps }: Work): Promise<Map<string, Frame[]>> {
  const compute = memoizeFits(deps.compute);
  const distinct = [...new Map(batches.map(({ key, plan }) => [key, plan]))];
  const answers = new Map<string, Frame[]>();
  for (let next = 0; next < distinct.length; next += atOnce) {
    deps.signal.throwIfAborted();
    const group = distinct.slice(next, next + atOnce);
    const frames = await Promise.all(
      group.map(([, plan]) =>
        answer({ ...asked, plan, refId: 'A', notices: [] }, seenBy(plan, history), { compute, signal: deps.signal })
      )
    );
    group.forEach(([key], i) => answers.set(key, frames[i]));
  }
  return answers;
}

/** The history as a run at that time would have read it. */
function seenBy({ historyFrom, cutoff }: Plan, history: History): History {
  const series = history.series
    .map((one) => ({ ...one, series: sliceSeries(one.series, historyFrom, cutoff) }))
    .filter(({ series: { values } }) => values.some(Number.isFinite));
  return { ...history, series };
}

/** The number columns of the frames; with a plan only the rows that its range has. */
function instantOf(frames: Frame[], plan: Plan | undefined): Instant {
  return frames.flatMap(({ fields }) => {
    const times = fields.find(({ type }) => type === 'time')?.values as Float64Array | undefined;
    return fields.flatMap((field) =>
      field.type === 'number'
        ? [{ labels: field.labels ?? {}, values: plan && times ? within(field.values, times, plan) : field.values }]
        : []
    );
  });
}

function within(values: Float64Array, times: Float64Array, { from, cutoff }: Plan): Float64Array {
  return values.filter((_, row) => times[row] >= from && times[row] <= cutoff);
}
