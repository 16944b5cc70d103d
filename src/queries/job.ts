import type {
  AnomalyOptions,
  AnomalyResult,
  AnomalyScan,
  BacktestOptions,
  BacktestResult,
  ChangepointOptions,
  ChangepointResult,
  FittedForecast,
  ForecastOptions,
  ForecastResult,
  OutlierOptions,
  OutlierResult,
  Runway,
  RunwayOptions,
  Series,
  SeriesOutliers,
} from '../engine';

/** A result, or the reason why one series has none: one bad series never fails its neighbours. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message: string };

/** One series of a group, and what its peers usually do: the same arrays for all of the group. */
export interface PeerJudgement extends SeriesOutliers, Omit<OutlierResult, 'series'> {}

/** When a forecast reaches its limit, and how the forecast came about. */
export interface RunwayForecast extends Omit<ForecastResult, 'forecast'> {
  runway: Runway;
}

/** What the engine can be asked to do with series. */
export interface Jobs {
  fit: { options: ForecastOptions; result: FittedForecast };
  forecast: { options: ForecastOptions; result: ForecastResult };
  watch: { options: AnomalyOptions; result: AnomalyScan };
  anomalies: { options: AnomalyOptions; result: AnomalyResult };
  outliers: { options: OutlierOptions; result: PeerJudgement };
  changepoints: { options: ChangepointOptions; result: ChangepointResult };
  runway: { options: ForecastOptions & RunwayOptions; result: RunwayForecast };
  backtest: { options: BacktestOptions; result: BacktestResult };
}

export type JobKind = keyof Jobs;

/** Kinds that answers are made of; the others are done to serve them. */
export type AnswerKind = Exclude<JobKind, 'fit' | 'watch'>;

/** One engine call over many series, as plain data. */
export interface Job<Kind extends JobKind = JobKind> {
  kind: Kind;
  series: Series[];
  options: Jobs[Kind]['options'];
  /** Per series, what the job that `fitJob` names said of its settled part; absent = it is learnt anew. */
  learnt?: Array<Outcome<unknown>>;
}

/** One outcome per series of the job, in its order. */
export type JobResult<Kind extends JobKind = JobKind> = Array<Outcome<Jobs[Kind]['result']>>;

/** Where jobs are done: in the backend by a pool of workers behind a cache. */
export interface Compute {
  run<Kind extends JobKind>(job: Job<Kind>, signal: AbortSignal): Promise<JobResult<Kind>>;
}
