import { ForecastError } from '../engine';
import {
  readBounds,
  readCount,
  readDuration,
  readMinimumDeviation,
  readNumber,
  readObject,
  readOneOf,
  readOptionalNumber,
  readSeasonality,
  readSource,
  readTexts,
  type MinimumDeviation,
  type QueryBounds,
} from './queryFields';
import { outputsOf, queryTypes, type Output, type QueryType } from './queryTypes';

/** Raised with every incompatible change of PredictiveQuery; `migrateQuery` reads all earlier ones. */
export const queryVersion = 1;

/** 'up': only values above what is expected are anomalies; 'down': only values below. */
export const directions = ['both', 'up', 'down'] as const;
/** How outliers are told from their peers. */
export const outlierMethods = ['mad', 'dbscan'] as const;
/** On which side of the limit the danger is: a disk runs 'above' 100 %, free memory 'below' 0. */
export const crossings = ['above', 'below'] as const;

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
  /** How far ahead; 'auto' = to the end of the panel's range, at least 24 steps; runway: half the training window. */
  horizon: string;
  /** 'auto', 'none', or durations of cycles such as ['1d', '1w']. */
  seasonality: 'auto' | 'none' | string[];
  /** Nominal probability of the interval, in (0, 1). */
  coverage: number;
  bounds: 'auto' | 'none' | QueryBounds;
  /** Expected false alarms per week and series. */
  falseAlarmsPerWeek: number;
  output: Output;
  /** ISO 8601 intervals that nothing is learned from: incidents, maintenance. Judged all the same. */
  masked: string[];
  /** ISO 8601 intervals that are learned from and never alarm: sales, backups. Anomalies only. */
  planned: string[];
  /** ISO 8601 times of deploys, which explain a new level. Anomalies only. */
  deploys: string[];
  /** Anomalies only. */
  direction: (typeof directions)[number];
  minimumDeviation: MinimumDeviation;
  /** Outliers only. */
  method: (typeof outlierMethods)[number];
  /** Runway only: the value not to be reached; null = not chosen yet. */
  limit: number | null;
  /** Runway only. */
  crossing: (typeof crossings)[number];
  /** Backtest only: forecasts to make from the past. */
  windows: number;
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
  masked: [],
  planned: [],
  deploys: [],
  direction: 'both',
  minimumDeviation: { absolute: 0, relative: 0 },
  method: 'mad',
  limit: null,
  crossing: 'above',
  windows: 5,
};

/** Defaults of query types that are not those of all. */
const ownDefaults: { [Type in QueryType]?: Partial<PredictiveQuery> } = {
  // A new regime is rarer than an anomaly.
  changepoints: { falseAlarmsPerWeek: 0.25 },
  // Of many series, one is soon unusual by chance.
  outliers: { falseAlarmsPerWeek: 0.25 },
};

/** A query of this type with every default filled in. */
export function defaultsOf(queryType: QueryType): PredictiveQuery {
  return { ...defaultQuery, queryType, output: outputsOf(queryType)[0], ...ownDefaults[queryType] };
}

/** Fields that Grafana itself adds to every query model. */
const hostFields = new Set(
  'refId datasource datasourceId datasourceUid hide key intervalMs maxDataPoints queryCachingTTL timeRange alias'.split(
    ' '
  )
);

const timeRanges = 'a list of time ranges such as 2026-11-12T13:30Z/2026-11-12T18:30Z';

/** Names of the model's fields that neither Grafana nor Foresight knows, such as misspelt options. */
export function unknownFields(model: Record<string, unknown>): string[] {
  return Object.keys(model).filter((field) => !(field in defaultQuery) && !hostFields.has(field));
}

/**
 * Reads a saved query model of any known version and fills in defaults; unknown fields are left out.
 * Durations and times are kept as written, so that template variables survive; planning a run reads them.
 * @throws ForecastError naming the field, its value and what is allowed; for unknown versions too.
 */
export function migrateQuery(model: Record<string, unknown>): PredictiveQuery {
  const version = model.version ?? queryVersion;
  if (version !== queryVersion) {
    throw new ForecastError(
      'unknown-query-version',
      `Query version ${String(version)} is not known; this plugin reads version ${queryVersion}. Update the plugin, or build the query anew.`
    );
  }
  const queryType = readOneOf(
    { name: 'queryType', value: model.queryType, fallback: defaultQuery.queryType },
    queryTypes
  );
  const defaults = defaultsOf(queryType);
  const entry = <Name extends keyof PredictiveQuery>(name: Name) => ({
    name,
    value: model[name],
    fallback: defaults[name],
  });
  return {
    version: queryVersion,
    queryType,
    source: readSource(entry('source')),
    query: readObject(entry('query'), "the source's own query as an object"),
    training: readDuration(entry('training')),
    step: readDuration(entry('step')),
    horizon: readDuration(entry('horizon')),
    seasonality: readSeasonality(entry('seasonality')),
    coverage: readNumber(entry('coverage'), { above: 0, below: 1 }),
    bounds: readBounds(entry('bounds')),
    falseAlarmsPerWeek: readNumber(entry('falseAlarmsPerWeek'), { above: 0, below: 10_081 }),
    output: readOneOf(entry('output'), outputsOf(queryType)),
    masked: readTexts(entry('masked'), timeRanges),
    planned: readTexts(entry('planned'), timeRanges),
    deploys: readTexts(entry('deploys'), 'a list of times such as 2026-11-12T13:30Z'),
    direction: readOneOf(entry('direction'), directions),
    minimumDeviation: readMinimumDeviation(entry('minimumDeviation')),
    method: readOneOf(entry('method'), outlierMethods),
    limit: readOptionalNumber(entry('limit')),
    crossing: readOneOf(entry('crossing'), crossings),
    windows: readCount(entry('windows'), { min: 1, max: 20 }),
  };
}
