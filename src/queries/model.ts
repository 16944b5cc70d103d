import type { Series } from '../engine';
import type { AnswerKind, Compute, Jobs, Outcome } from './job';
import type { Plan } from './plan';
import type { PredictiveQuery } from './query';
import type { Output, QueryType } from './queryTypes';
import { sliceSeries, withoutLeadingGap, type HistorySeries } from './series';

/** What the engine says of one series; a part that the output does not need is absent. */
export type Modelled = { [Kind in AnswerKind]?: Outcome<Jobs[Kind]['result']> };

/** What is asked for, with its times decided. */
export interface ModelContext {
  query: PredictiveQuery;
  plan: Plan;
  output: Output;
}

/** Fits and judges every series as the output needs, in the order given. */
export async function modelSeries(
  context: ModelContext,
  history: HistorySeries[],
  { compute, signal }: { compute: Compute; signal: AbortSignal }
): Promise<Modelled[]> {
  const run = async <Kind extends AnswerKind>(kind: Kind) => {
    const series = history.map((one) => seriesFor(kind, one.series, context.plan));
    const outcomes = await compute.run({ kind, series, options: optionsOf[kind](context) }, signal);
    return outcomes.map((outcome) => ({ [kind]: outcome }));
  };
  const parts = await Promise.all(jobsOf[context.query.queryType](context.output).map((kind) => run(kind)));
  return history.map((_, i) => Object.assign({}, ...parts.map((outcomes) => outcomes[i])));
}

/** The jobs that an output is made of. */
const jobsOf: Record<QueryType, (output: Output) => AnswerKind[]> = {
  forecast: (output) =>
    output === 'bands' ? ['forecast', 'anomalies'] : isJudgement(output) ? ['anomalies'] : ['forecast'],
  anomalies: () => ['anomalies'],
  outliers: () => ['outliers'],
  changepoints: () => ['changepoints'],
  runway: () => ['runway'],
  backtest: () => ['backtest'],
};

function isJudgement(output: Output): boolean {
  return output === 'anomalyFlag' || output === 'anomalyScore';
}

/** What a job reads of a series: forecasts the training window alone, judgements all that was read. */
function seriesFor(kind: AnswerKind, series: Series, plan: Plan): Series {
  switch (kind) {
    case 'forecast':
    case 'runway':
      return sliceSeries(series, plan.trainingFrom, plan.cutoff);
    case 'backtest':
      return withoutLeadingGap(series);
    default:
      return series;
  }
}

const optionsOf: { [Kind in AnswerKind]: (context: ModelContext) => Jobs[Kind]['options'] } = {
  forecast: ahead,
  runway: (context) => ({
    ...ahead(context),
    // Planning refuses a runway without a limit.
    limit: context.query.limit ?? NaN,
    direction: context.query.crossing,
  }),
  anomalies: (context) => ({
    ...learning(context),
    coverage: context.query.coverage,
    falseAlarmsPerWeek: context.query.falseAlarmsPerWeek,
    direction: context.query.direction,
    minimumDeviation: context.query.minimumDeviation,
    planned: context.plan.planned,
    deploys: context.plan.deploys,
    from: context.plan.from,
  }),
  outliers: ({ query }) => ({ method: query.method, falseAlarmsPerWeek: query.falseAlarmsPerWeek }),
  changepoints: ({ query, plan }) => ({
    seasonLengths: plan.seasonLengths,
    masked: plan.masked,
    falseAlarmsPerWeek: query.falseAlarmsPerWeek,
  }),
  backtest: (context) => ({
    ...learning(context),
    ...known(context),
    horizon: context.plan.horizon,
    coverage: context.query.coverage,
    windows: context.query.windows,
  }),
};

function ahead(context: ModelContext) {
  const { plan, query } = context;
  return { ...learning(context), ...known(context), horizon: plan.horizon, coverages: [query.coverage] };
}

function learning({ query, plan }: ModelContext) {
  return {
    seasonLengths: plan.seasonLengths,
    masked: plan.masked,
    bounds: query.bounds === 'none' ? {} : query.bounds,
  };
}

/** What forecasts know of the future beside the series; absent where there is nothing, so that equal questions look equal. */
function known({ plan: { timeZone, events } }: ModelContext) {
  return { timeZone, events: events.length > 0 ? events : undefined };
}
