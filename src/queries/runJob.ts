import {
  errorMessage,
  backtest,
  cutFitWindow,
  detectAnomalies,
  detectChangepoints,
  detectOutliers,
  estimateRunway,
  fitForecast,
  forecast,
  forecastFromFit,
  scanAnomalies,
  type AnomalyOptions,
  type AnomalyResult,
  type AnomalyScan,
  type FittedForecast,
  type ForecastOptions,
  type ForecastResult,
  type OutlierOptions,
  type Series,
} from '../engine';
import { defaultLanguage, isMessage, render } from '../texts';
import type { Job, JobKind, JobResult, Jobs, Outcome, PeerJudgement, RunwayForecast } from './job';

/** A job that is done on the settled part of each series, before another one and often for many. */
type LearningJob = { [Kind in JobKind]: Pick<Job<Kind>, 'kind' | 'options'> }[JobKind];

/** How the engine does one kind of job: for each series by itself, or for all series of a job together. */
type Method<Options, Result> =
  | {
      each: (series: Series, options: Options, learnt?: unknown) => Result;
      /** The job whose result on a series' settled part is `learnt`, where it was done before. */
      learns?: (options: Options) => LearningJob;
      /** True where, after that, the result is large and soon made again: not worth keeping. */
      quick?: boolean;
    }
  | { all: (group: Series[], options: Options) => Result[]; learns?: undefined; quick?: undefined };

// No calls here: a bundle without runJob is then without the engine, too.
const engine: { [Kind in JobKind]: Method<Jobs[Kind]['options'], Jobs[Kind]['result']> } = {
  fit: { each: fitForecast },
  watch: { each: (series, options) => scanAnomalies(series, options) },
  forecast: { each: forecastOne, learns: (options) => ({ kind: 'fit', options }) },
  anomalies: { each: anomaliesOf, learns: ({ from: _, ...options }) => ({ kind: 'watch', options }), quick: true },
  outliers: { all: judgePeers },
  changepoints: { each: detectChangepoints },
  runway: { each: runwayOf, learns: ({ limit: _, direction: __, ...options }) => ({ kind: 'fit', options }) },
  backtest: { each: backtest },
};

function methodOf<Kind extends JobKind>(kind: Kind): Method<Jobs[Kind]['options'], Jobs[Kind]['result']> {
  return engine[kind];
}

function forecastOne(series: Series, options: ForecastOptions, fitted?: unknown): ForecastResult {
  return fitted ? forecastFromFit(fitted as FittedForecast, series, options) : forecast(series, options);
}

function anomaliesOf(series: Series, options: AnomalyOptions, watch?: unknown): AnomalyResult {
  return detectAnomalies(series, options, watch as AnomalyScan | undefined);
}

function runwayOf(series: Series, options: Jobs['runway']['options'], fitted?: unknown): RunwayForecast {
  const { forecast: ahead, ...result } = forecastOne(series, options, fitted);
  return { ...result, runway: estimateRunway(ahead, options) };
}

function judgePeers(group: Series[], options: OutlierOptions): PeerJudgement[] {
  const { series, ...peers } = detectOutliers(group, options);
  return series.map((own) => ({ ...own, ...peers }));
}

/** The series of a job in the groups that are judged together: caches and workers must not split them. */
export function groupsOf({ kind, series }: Job): Series[][] {
  return 'all' in methodOf(kind) && series.length > 0 ? [series] : series.map((one) => [one]);
}

/**
 * The job whose results serve this one and later ones, on the part of each series that stays as it is for a while.
 * Undefined where the kind has none, or where every series is that part already.
 */
export function fitJob({ kind, options, series }: Job): Job | undefined {
  const fit = methodOf(kind).learns?.(options);
  const parts = series.map(cutFitWindow);
  const isShorter = parts.some((part, i) => part.values.length < series[i].values.length);
  return fit && isShorter ? ({ ...fit, series: parts } as Job) : undefined;
}

/** Whether the job's result is worth keeping: not where what was learnt is kept and the rest is quick. */
export function isWorthKeeping({ kind, learnt }: Job): boolean {
  return !(methodOf(kind).quick && learnt);
}

/** Does the job here and now; a group that the engine refuses is an outcome of its series, never an exception. */
export function runJob<Kind extends JobKind>(job: Job<Kind>): JobResult<Kind> {
  const method = methodOf(job.kind);
  return groupsOf(job).flatMap((group, i) => {
    const learnt = job.learnt?.[i];
    return outcomesOf(group, () =>
      'all' in method
        ? method.all(group, job.options)
        : [method.each(group[0], job.options, learnt?.ok ? learnt.value : undefined)]
    );
  });
}

function outcomesOf<T>(group: Series[], work: () => T[]): Array<Outcome<T>> {
  try {
    return work().map((value) => ({ ok: true, value }));
  } catch (error) {
    const message = explain(error);
    return group.map(() => ({ ok: false, message }));
  }
}

function explain(error: unknown): string {
  if (isMessage(error)) {
    return render(error, { language: defaultLanguage });
  }
  const reason = errorMessage(error);
  return `The engine failed on this series: ${reason}. This is a defect of the plugin: please report it with the query.`;
}
