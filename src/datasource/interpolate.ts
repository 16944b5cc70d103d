import type { AdHocVariableFilter, DataSourceApi, ScopedVars } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import type { ForesightQuery, SourceQuery } from './types';

/** What interpolation needs from its surroundings. */
export interface Interpolation {
  templates: Pick<TemplateSrv, 'replace'>;
  scopedVars: ScopedVars;
  filters?: AdHocVariableFilter[];
  /** The source's data source, where it is loaded: it knows how to quote values in its own language. */
  source?: DataSourceApi;
}

/** Variables that depend on the step of the request: whoever sends the request fills them in. */
const stepVariables = ['__interval', '__interval_ms', '__rate_interval', '__rate_interval_ms'];
const rangeVariables = ['__range', '__range_s', '__range_ms'];

/** The query with every variable replaced, in its options and in the source's own query. */
export function interpolateQuery(query: ForesightQuery, interpolation: Interpolation): ForesightQuery {
  const { templates, scopedVars } = interpolation;
  const replace = (text: string) => templates.replace(text, scopedVars);
  const { training, step, horizon, seasonality, bounds, coverage, falseAlarmsPerWeek, limit, minimumDeviation } = query;
  const texts = { training, step, horizon, coverage, falseAlarmsPerWeek, limit, minimumDeviation };
  return {
    ...query,
    ...replaceStrings(texts, replace),
    seasonality: replaceSeasons(seasonality, replace),
    bounds: replaceBounds(bounds, replace),
    query: interpolateSourceQuery(query, interpolation),
  };
}

/** A list variable such as "1d,1w" becomes a list. */
function replaceSeasons(seasonality: ForesightQuery['seasonality'], replace: (text: string) => string) {
  const replaced = replaceStrings(seasonality, replace);
  return Array.isArray(replaced)
    ? replaced.flatMap((text) => text.replace(/^\{(.*)\}$/, '$1').split(',')).map((text) => text.trim())
    : replaced;
}

/** Limits are numbers once their variables are replaced. */
function replaceBounds(bounds: ForesightQuery['bounds'], replace: (text: string) => string): ForesightQuery['bounds'] {
  if (typeof bounds !== 'object' || bounds === null) {
    return bounds;
  }
  const numbers = Object.entries(replaceStrings(bounds, replace)).map(([side, limit]: [string, unknown]) => [
    side,
    typeof limit === 'string' && limit.trim() !== '' && Number.isFinite(Number(limit)) ? Number(limit) : limit,
  ]);
  return Object.fromEntries(numbers);
}

function interpolateSourceQuery({ query, refId }: ForesightQuery, interpolation: Interpolation): SourceQuery {
  const { source, scopedVars, filters } = interpolation;
  const whole = { ...query, refId };
  if (source && canApplyVariables(source)) {
    return withoutHostFields(source.applyTemplateVariables(whole, scopedVars, filters));
  }
  if (source?.interpolateVariablesInQueries) {
    const [interpolated] = source.interpolateVariablesInQueries([whole], scopedVars, filters);
    return withoutHostFields({ ...interpolated });
  }
  const kept = [...stepVariables, ...rangeVariables].map((name) => [name, { value: `$${name}` }]);
  const variables: ScopedVars = { ...scopedVars, ...Object.fromEntries(kept) };
  return replaceStrings(query, (text) => interpolation.templates.replace(text, variables));
}

/** A source's own query without what Grafana adds to every query: those fields are the predictive query's. */
export function withoutHostFields(query: object): SourceQuery {
  const { refId, datasource, key, hide, ...own } = query as SourceQuery;
  return own;
}

interface VariableApplier {
  applyTemplateVariables(query: object, scopedVars: ScopedVars, filters?: AdHocVariableFilter[]): object;
}

/** Data sources with a backend have this method, though the common type does not say so. */
function canApplyVariables(source: DataSourceApi): source is DataSourceApi & VariableApplier {
  return 'applyTemplateVariables' in source && typeof source.applyTemplateVariables === 'function';
}

/** A copy with `replace` applied to every string, however deep. */
export function replaceStrings<T>(value: T, replace: (text: string) => string): T {
  const visit = (part: unknown): unknown => {
    if (typeof part === 'string') {
      return replace(part);
    }
    if (Array.isArray(part)) {
      return part.map(visit);
    }
    return typeof part === 'object' && part !== null
      ? Object.fromEntries(Object.entries(part).map(([key, item]) => [key, visit(item)]))
      : part;
  };
  return visit(value) as T;
}
