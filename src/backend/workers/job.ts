import {
  detectAnomalies,
  forecast,
  ForecastError,
  type AnomalyOptions,
  type AnomalyResult,
  type ForecastOptions,
  type ForecastResult,
  type Series,
} from '../../engine';
import type { Outcome } from '../../pipeline';

export interface ForecastJob {
  kind: 'forecast';
  series: Series[];
  options: ForecastOptions;
}

export interface AnomaliesJob {
  kind: 'anomalies';
  series: Series[];
  options: AnomalyOptions;
}

/** One engine call over many series, as plain data. */
export type Job = ForecastJob | AnomaliesJob;

type ResultOf<J extends Job> = J extends ForecastJob ? ForecastResult : AnomalyResult;

/** One outcome per series of the job, in its order. */
export type JobResult<J extends Job = Job> = Array<Outcome<ResultOf<J>>>;

/** Does the job here and now; a series that the engine refuses is an outcome, never an exception. */
export function runJob<J extends Job>(job: J): JobResult<J> {
  return job.series.map((series) => outcomeOf(() => compute(job, series) as ResultOf<J>));
}

function compute(job: Job, series: Series): ForecastResult | AnomalyResult {
  return job.kind === 'forecast' ? forecast(series, job.options) : detectAnomalies(series, job.options);
}

function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, message: explain(error) };
  }
}

function explain(error: unknown): string {
  if (error instanceof ForecastError) {
    return error.message;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `The engine failed on this series: ${reason}. This is a defect of the plugin: please report it with the query.`;
}
