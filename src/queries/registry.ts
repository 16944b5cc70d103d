import { anomalies } from './anomalies';
import { backtest } from './backtest';
import { changepoints } from './changepoints';
import type { TaskType } from './engineTask';
import { forecast } from './forecast';
import { outliers } from './outliers';
import type { SeriesContext, SeriesQueryType } from './queryType';
import { runway } from './runway';

/** The query types that ask a source for series, in the order in which they are offered. */
export const seriesQueryTypes = { forecast, anomalies, outliers, changepoints, runway, backtest };

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

/** The engine's work for the query type of this name. @throws Error where there is none. */
export function findTask(name: string): TaskType<SeriesContext> {
  return findSeriesQueryType(name).task;
}
