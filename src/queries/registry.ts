import { anomalies } from './anomalies';
import { backtest } from './backtest';
import { changepoints } from './changepoints';
import type { TaskType } from './engineTask';
import { forecast } from './forecast';
import { modelQuality } from './modelQuality';
import { outliers } from './outliers';
import { patternStateTask } from './patternStates';
import type { SeriesContext, SeriesQueryType } from './queryType';
import { runway } from './runway';
import { scaling } from './scaling';

/** The query types that ask a source for series, in the order in which they are offered. */
export const seriesQueryTypes = {
  forecast,
  anomalies,
  outliers,
  changepoints,
  runway,
  scaling,
  backtest,
  modelQuality,
};

export type SeriesQueryTypeName = keyof typeof seriesQueryTypes;

/** All outputs of these query types. */
export type SeriesOutput = {
  [Name in SeriesQueryTypeName]: keyof (typeof seriesQueryTypes)[Name]['outputs'];
}[SeriesQueryTypeName];

/** The query type of this name. @throws Error where there is none. */
export function findSeriesQueryType(name: string): SeriesQueryType {
  const types: Readonly<Record<string, SeriesQueryType>> = seriesQueryTypes;
  if (!Object.hasOwn(types, name)) {
    throw new Error(`There is no query type ${name}.`);
  }
  return types[name];
}

/** The engine's work for queries that are answered from several: these name it, and give its options as they are. */
const partTasks = { patternStates: patternStateTask };

type Runnable = Pick<TaskType<SeriesContext>, 'load' | 'comparesSeries' | 'cacheable' | 'warmStart'>;

/** The engine's work of this name. @throws Error where there is none. */
export function findTask(name: string): Runnable {
  const parts: Readonly<Record<string, Runnable>> = partTasks;
  return Object.hasOwn(parts, name) ? parts[name] : findSeriesQueryType(name).task;
}
