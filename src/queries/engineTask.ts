import type { OutsideFault, OutsidePredictions, OutsideRequest, Series } from '../engine';
import type { Message } from '../texts';
import type { ShareWeights } from './shares/shareWeights';

/** A result, or the reason why one series has none: one bad series never fails its neighbours. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message: Message };

/** What is read beside a series. */
export interface Beside {
  /** A longer past of the same series at a coarser step. */
  long?: Series;
  /** Other series of the same query on the same grid, whose shape may be borrowed. */
  peers?: Series[];
}

/** One engine call over many series, as plain data. */
export interface EngineTask {
  /** The query type whose work it is. */
  type: string;
  /** 'fit': what is learnt of the settled part of each series, to serve this answer and later ones. */
  stage: 'fit' | 'answer';
  series: Series[];
  options: unknown;
  /** Per series what the warm start gave; absent = everything is learnt anew. */
  fitted?: Array<Outcome<unknown>>;
  /** Per series what was read beside it; absent = nothing. */
  beside?: Beside[];
}

/** Where engine tasks are done: in the backend by a pool of workers behind a cache, in a browser by its worker. */
export interface Executor {
  /** One outcome per series of the task, in its order. */
  run(task: EngineTask, signal: AbortSignal): Promise<Array<Outcome<unknown>>>;
}

/** What is known when a series is answered: what was fitted to its settled part, and what was read beside it. */
export interface KnownBefore<Fitted> {
  fitted?: Fitted;
  beside?: Beside;
  /** What a model from outside said, or why it has no say; absent where there is none. */
  outside?: OutsideAnswer;
}

/** What a model from outside predicts for a series, or which part of it is at fault. */
export type OutsideAnswer = OutsidePredictions | { fault: OutsideFault };

/** How the engine does the work of a query type: for each series by itself, or for all series of a task together. */
export type TaskRunner<Options, Result, Fitted = unknown> =
  | {
      each(series: Series, options: Options, known?: KnownBefore<Fitted>): Result;
      /** What a model from outside is to predict, for an answer that it may help; no series that cannot be forecast. */
      listRequests?(series: Series, options: Options, beside?: Beside): OutsideRequest[];
      /** What is learnt of the settled part of a series, where that is a part of its own. */
      fit?(series: Series, options: Options, beside?: Beside): Fitted;
    }
  | { all(group: Series[], options: Options): Result[] };

/** What is computed before a task, on the settled part of each series, and serves many tasks. */
export type WarmStart = Pick<EngineTask, 'type' | 'options'>;

/** What the engine does for a query type. The engine itself is loaded only where tasks are run. */
export interface TaskType<Context, Options = unknown, Result = unknown> {
  /** What the engine is told; equal questions must give equal options, since results are cached by them. */
  options(context: Context): Options;
  /** The rows that the engine is given; default all that was read. */
  selectRows?(series: Series, context: Context): Series;
  /** True where the series must still be there at the cutoff: nothing is said of one that has ended. */
  needsPresent?: boolean;
  /** Where shares may be weighed by the counts behind them: a result with all values as shares again. */
  unweigh?(result: Result, weights: ShareWeights, series: Series): Result;
  /** True where a longer past and other series of the query may help: see Beside. */
  readsBeside?: boolean;
  /** True where series are compared with each other: neither a cache nor workers may split them. */
  comparesSeries?: boolean;
  /** The fit that serves this task and later ones. */
  warmStart?(options: Options): WarmStart;
  /** False where, after a warm start, the result is large and soon made again. Default true. */
  cacheable?: boolean;
  load(): Promise<{ task: TaskRunner<Options, Result> }>;
}

/** Tasks by the query type whose work each is. */
export type Tasks<Context> = Readonly<Record<string, TaskType<Context>>>;

/** The value of an outcome, or undefined. */
export function getValue<T>(outcome: Outcome<T> | undefined): T | undefined {
  return outcome?.ok ? outcome.value : undefined;
}

/** The series in the groups that are computed together: all, where the task compares them, else each by itself. */
export function splitSeries(series: Series[], { comparesSeries }: { comparesSeries?: boolean }): Series[][] {
  return comparesSeries && series.length > 0 ? [series] : series.map((one) => [one]);
}
