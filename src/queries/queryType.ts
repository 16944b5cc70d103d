import type { Language } from '../texts';
import type { Frame } from '../frames';
import type { Executor, Outcome, Tasks, TaskType } from './engineTask';
import type { Evidence } from './evidence/evidence';
import type { Fields, FieldValues } from './fields/field';
import type { commonFields, seriesFields } from './fields/queryFields';
import type { Form } from './form/form';
import type { Message } from './form/message';
import type { Plan, RunRequest } from './plan';
import type { History, HistorySeries, ReadHistory } from './history/series';
import type { LookbackTimes, HorizonTimes, TrainingRange } from './time/windows';

/** Raised with every incompatible change of a query's fields; `readQuery` reads all earlier ones. */
export const queryVersion = 1;

/** A saved query of any type, with every default filled in. */
export interface Query extends FieldValues<typeof commonFields> {
  version: typeof queryVersion;
  queryType: string;
  output: string;
}

/** A query that asks a source for series and says what to make of them. */
export type SeriesQuery = Query & FieldValues<typeof seriesFields>;

/** What comes back of a query: for panels a drawing or a table, for alert rules one number column. */
export interface Output {
  label: Message;
  help: Message;
  /** True for one number column, which alert rules can read. */
  isNumber?: boolean;
  /** True where this answer takes long, so that others go first. */
  isBulk?: boolean;
}

/** A query, with the output that it is answered with, and its times. */
export interface QueryContext<Asked extends Query = Query> {
  query: Asked;
  request: RunRequest;
}

/** What a run needs from its surroundings. */
export interface RunDeps {
  readHistory: ReadHistory;
  executor: Executor;
  signal: AbortSignal;
}

/** What all query types have: one folder, and one line in the registry. */
interface QueryTypeBase<Asked extends Query> {
  /** Its name and its question. */
  label: Message;
  help: Message;
  /** All fields that it stores beside version, type and output. */
  fields: Fields;
  /** Defaults that are not those of the fields. */
  defaults?: { [Name in keyof Asked]?: Asked[Name] };
  /** What it can answer with, the usual answer for a panel first. */
  outputs: Readonly<Record<string, Output>>;
  /** What alert rules read in place of an output that is made for people. */
  alertOutput: string;
  /** The title of its events as annotations; absent where it has none. */
  annotation?: Message;
  /** True where every answer takes long, so that others go first. */
  isBulk?: boolean;
  /** Its editor, as data. */
  form: Form;
}

/** What the tasks and the layout of a run are given. */
export interface SeriesContext<Asked extends SeriesQuery = SeriesQuery> {
  query: Asked;
  plan: Plan;
  output: string;
}

/** The same with where the history came from. */
export interface LayoutContext<Asked extends SeriesQuery = SeriesQuery> extends SeriesContext<Asked> {
  /** What texts are written in; default English. */
  language?: Language;
  cache: History['cache'];
}

/** What the engine says of one series, by the query type whose task it is; absent where it was not asked. */
export type Results = { [Type in string]?: Outcome<object> };

/** One series of an answer: what was read, and what the engine says of it. */
export interface AnsweredSeries<Known extends Results = Results> {
  /** Unique in the answer. */
  name: string;
  /** Position in the answer: picks its colour. */
  index: number;
  labels: Record<string, string>;
  /** Grafana unit id. */
  unit?: string;
  history: HistorySeries;
  results: Known;
}

/** A query type that goes the usual way: query -> source -> series -> task -> frames. */
export interface SeriesQueryType<
  Asked extends SeriesQuery = SeriesQuery,
  Known extends Results = Results,
> extends QueryTypeBase<Asked> {
  /** @throws ForecastError where the query cannot be run as it is. */
  check?(query: Asked): void;
  /** What 'auto' learns from; default two weeks at 5 m. */
  training?: TrainingRange;
  /** The first time to read where the training window is not enough, ms. */
  lookback?(times: LookbackTimes, query: Asked): number;
  /** How far 'auto' looks ahead, steps; absent for types that only look back. */
  autoHorizon?(times: HorizonTimes): number;
  /** True where what is said of a row stays as it is when later rows come: evaluations of a rule share runs. */
  hasFinalRows?: boolean;
  /** True where the answer is the same whatever range is looked at. */
  ignoresRange?: boolean;
  /** The engine's work for this type. */
  task: TaskType<SeriesContext<Asked>>;
  /** The tasks that an output is made of, by query type; default its own alone. */
  tasks?(output: string): Tasks<SeriesContext<Asked>>;
  /** Loaded where queries are answered, and nowhere else. */
  loadFrames(): Promise<{
    /** The frames; none where nothing can be said of any series. */
    frames(context: LayoutContext<Asked>, answered: Array<AnsweredSeries<Known>>): Frame[];
    /** What is told of a series beside an alert; left out by types that rules do not watch. */
    measure?(context: LayoutContext<Asked>, one: AnsweredSeries<Known>): Evidence;
  }>;
}

/** A query type that is answered from several queries of its own. */
export interface ComposedQueryType<
  Asked extends Query = Query,
  Deps extends RunDeps = RunDeps,
> extends QueryTypeBase<Asked> {
  /** Whether there is enough to ask for. */
  isComplete(query: Asked): boolean;
  /** One line on what is asked for. */
  describe(query: Asked): string;
  /** Loaded where queries are answered, and nowhere else. */
  load(): Promise<{ answer(context: QueryContext<Asked>, deps: Deps): Promise<Frame[]> }>;
}

/** All that tells one query type from another. */
export type QueryType<Deps extends RunDeps = RunDeps> = SeriesQueryType | ComposedQueryType<Query, Deps>;

/** Query types by their names. */
export type QueryTypes<Deps extends RunDeps = RunDeps> = Readonly<Record<string, QueryType<Deps>>>;
