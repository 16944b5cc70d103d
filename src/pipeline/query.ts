import { ForecastError } from '../engine';

/** Raised with every incompatible change of PredictiveQuery; `migrateQuery` reads all earlier ones. */
export const queryVersion = 1;

export const queryTypes = ['forecast', 'anomalies'] as const;
export type QueryType = (typeof queryTypes)[number];

/**
 * What comes back. 'bands': history, forecast, interval and anomalies, for panels.
 * The others are one column each, for alert rules and for panels that compose their own.
 */
export const outputs = ['bands', 'forecast', 'lower', 'upper', 'anomalyFlag', 'anomalyScore'] as const;
export type Output = (typeof outputs)[number];

/** Limits of the values that a forecast must respect; an absent side is open. */
export interface QueryBounds {
  lower?: number;
  upper?: number;
}

/** A predictive query as saved in dashboards and alert rules. Durations are Grafana's: '5m', '12h', '28d'. */
export interface PredictiveQuery {
  version: typeof queryVersion;
  queryType: QueryType;
  /** Refers to an entry of the data source's allow-list. */
  source: { uid: string };
  /** The source's own query model. */
  query: Record<string, unknown>;
  /** History to learn from, 'auto' = what the step allows, at most 28 d. */
  training: string;
  /** Distance of observations, 'auto' = from the panel's width and the training window. */
  step: string;
  /** How far ahead; 'auto' = to the end of the panel's range, at least 24 steps. */
  horizon: string;
  /** 'auto', 'none', or durations of cycles such as ['1d', '1w']. */
  seasonality: 'auto' | 'none' | string[];
  /** Nominal probability of the interval, in (0, 1). */
  coverage: number;
  bounds: 'auto' | 'none' | QueryBounds;
  /** Expected false alarms per week and series. */
  falseAlarmsPerWeek: number;
  output: Output;
}

/** A query with every default filled in, for a new panel. */
export const defaultQuery: PredictiveQuery = {
  version: queryVersion,
  queryType: 'forecast',
  source: { uid: '' },
  query: {},
  training: 'auto',
  step: 'auto',
  horizon: 'auto',
  seasonality: 'auto',
  coverage: 0.95,
  bounds: 'auto',
  falseAlarmsPerWeek: 1,
  output: 'bands',
};

/**
 * Reads a saved query model of any known version and fills in defaults.
 * @throws ForecastError naming the field, its value and what is allowed; for unknown versions and unknown fields too.
 */
export function migrateQuery(model: Record<string, unknown>): PredictiveQuery {
  throw new ForecastError('invalid-query', `not yet ${Object.keys(model).length}`);
}
