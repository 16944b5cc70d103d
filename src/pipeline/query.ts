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
  /** ISO 8601 intervals that nothing is learned from: incidents, maintenance. Judged all the same. */
  masked: string[];
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
};

/** Fields that Grafana itself adds to every query model. */
const hostFields = new Set(
  'refId datasource datasourceId datasourceUid hide key intervalMs maxDataPoints queryCachingTTL timeRange alias'.split(
    ' '
  )
);

/** Names of the model's fields that neither Grafana nor Foresight knows, such as misspelt options. */
export function unknownFields(model: Record<string, unknown>): string[] {
  return Object.keys(model).filter((field) => !(field in defaultQuery) && !hostFields.has(field));
}

/**
 * Reads a saved query model of any known version and fills in defaults; unknown fields are left out.
 * Durations are kept as written, so that template variables survive; planning a run reads them.
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
  return {
    version: queryVersion,
    queryType: readOneOf(model, 'queryType', queryTypes),
    source: { uid: readSourceUid(model.source) },
    query: isObject(model.query)
      ? model.query
      : absentOr(model.query, {}, { field: 'query', allowed: "the source's own query as an object" }),
    training: readText(model, 'training'),
    step: readText(model, 'step'),
    horizon: readText(model, 'horizon'),
    seasonality: readSeasonality(model.seasonality),
    coverage: readNumber(model, 'coverage', { above: 0, below: 1 }),
    bounds: readBounds(model.bounds),
    falseAlarmsPerWeek: readNumber(model, 'falseAlarmsPerWeek', { above: 0, below: 10_081 }),
    output: readOneOf(model, 'output', outputs),
    masked: readMasked(model.masked),
  };
}

type Model = Record<string, unknown>;

function isObject(value: unknown): value is Model {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The default where the field is absent. @throws ForecastError that names the field otherwise. */
function absentOr<T>(value: unknown, fallback: T, { field, allowed }: { field: string; allowed: string }): T {
  if (value === undefined || value === null) {
    return fallback;
  }
  throw new ForecastError('invalid-query', `${field} is ${JSON.stringify(value)}. Allowed: ${allowed}.`);
}

function readOneOf<Field extends 'queryType' | 'output'>(
  model: Model,
  field: Field,
  allowed: ReadonlyArray<PredictiveQuery[Field]>
): PredictiveQuery[Field] {
  const value = model[field];
  const found = allowed.find((candidate) => candidate === value);
  return (
    found ?? absentOr(value === '' ? undefined : value, defaultQuery[field], { field, allowed: allowed.join(', ') })
  );
}

function readSourceUid(source: unknown): string {
  const uid = isObject(source) ? source.uid : source;
  return typeof uid === 'string'
    ? uid
    : absentOr(source, '', { field: 'source', allowed: 'an object with the uid of an allowed source' });
}

function readText(model: Model, field: 'training' | 'step' | 'horizon'): string {
  const value = model[field];
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : absentOr(value === '' ? undefined : value, defaultQuery[field], {
        field,
        allowed: "'auto' or a duration such as 5m, 12h or 28d",
      });
}

function readNumber(
  model: Model,
  field: 'coverage' | 'falseAlarmsPerWeek',
  range: { above: number; below: number }
): number {
  const value = model[field];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && number > range.above && number < range.below
    ? number
    : absentOr(value, defaultQuery[field], {
        field,
        allowed: `a number above ${range.above} and below ${range.below}`,
      });
}

function readSeasonality(value: unknown): PredictiveQuery['seasonality'] {
  if (value === 'auto' || value === 'none') {
    return value;
  }
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.length === 0 ? 'none' : value;
  }
  return absentOr(value, defaultQuery.seasonality, {
    field: 'seasonality',
    allowed: "'auto', 'none' or a list of durations such as 1d and 1w",
  });
}

function readMasked(value: unknown): string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? value
    : absentOr(value, defaultQuery.masked, {
        field: 'masked',
        allowed: 'a list of time ranges such as 2026-11-12T13:30Z/2026-11-12T18:30Z',
      });
}

function readBounds(value: unknown): PredictiveQuery['bounds'] {
  if (value === 'auto' || value === 'none') {
    return value;
  }
  if (!isObject(value)) {
    return absentOr(value, defaultQuery.bounds, {
      field: 'bounds',
      allowed: "'auto', 'none' or an object with lower and upper",
    });
  }
  const bounds = { ...readLimit(value, 'lower'), ...readLimit(value, 'upper') };
  if (bounds.lower !== undefined && bounds.upper !== undefined && bounds.lower >= bounds.upper) {
    return absentOr(value, 'auto', { field: 'bounds', allowed: 'a lower limit below the upper one' });
  }
  return bounds;
}

function readLimit(bounds: Model, side: 'lower' | 'upper'): QueryBounds {
  // A template variable leaves text.
  const text = bounds[side];
  const limit = typeof text === 'string' && text.trim() !== '' ? Number(text) : text;
  return typeof limit === 'number' && Number.isFinite(limit)
    ? { [side]: limit }
    : absentOr(text, {}, { field: `bounds.${side}`, allowed: 'a number' });
}
