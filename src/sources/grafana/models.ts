import type { SourceRequest } from '../../queries';
import { expandMacros, readDuration } from '../rangeQuery/macros';
import { languages } from '../registry';

/** Fields that are Grafana's own, in lower case: it is told these anew, and reads them in any case. */
const hostFields = new Set(
  [
    'refId',
    'key',
    'hide',
    'datasource',
    'datasourceId',
    'datasourceUid',
    'intervalMs',
    'maxDataPoints',
    'timeRange',
  ].map((field) => field.toLowerCase())
);

/** The body of POST /api/ds/query: times are texts of ms, the step is forced where the model has a place for it. */
export function queryPayload(uid: string, { query, from, to, step }: SourceRequest): Record<string, unknown> {
  const points = (to - from) / step + 1;
  // Grafana rounds range / maxDataPoints to a round interval, up to its double; it must stay below the step.
  const maxDataPoints = Math.max(100, 4 * Math.ceil(points));
  return { from: String(from), to: String(to), queries: [{ ...buildModel(uid, { query, step }), maxDataPoints }] };
}

/** What a data source of Grafana is asked, whatever the range. */
export function buildModel(
  uid: string,
  { query, step }: Pick<SourceRequest, 'query' | 'step'>
): Record<string, unknown> {
  return { ...addressModel(uid, query), ...stepFields(query, step), intervalMs: step };
}

/** A query as it was saved, apart from what is Grafana's own in it. */
export function addressModel(uid: string, query: Record<string, unknown>): Record<string, unknown> {
  const type = datasourceType(query);
  return {
    ...Object.fromEntries(Object.entries(query).filter(([field]) => !hostFields.has(field.toLowerCase()))),
    refId: 'A',
    hide: false,
    datasource: type === '' ? { uid } : { uid, type },
  };
}

/** Models of a query language have an `expr`; each source ignores the fields of the others where the type is not known. */
function stepFields(query: Record<string, unknown>, step: number): Record<string, unknown> {
  if (typeof query.expr !== 'string') {
    return {};
  }
  const written = step % 1000 === 0 ? `${step / 1000}s` : `${step}ms`;
  const addressed = datasourceType(query) === '' ? languages : listLanguages(query);
  return Object.assign(readExpr(query, step), ...addressed.map((language) => language.stepFields(written)));
}

/** A minimum step of the query's own is the scrape interval of its macros, as in Grafana; else the data source knows its own. */
function readExpr(query: Record<string, unknown>, step: number): Record<string, unknown> {
  const scrapeInterval = readDuration(query.interval);
  return scrapeInterval === undefined ? {} : { expr: expandMacros(String(query.expr), { step, scrapeInterval }, '') };
}

/** The languages of the type of data source that the query is saved with: plugins of a kind bear its name in their id. */
export function listLanguages(query: Record<string, unknown>) {
  const type = datasourceType(query);
  return languages.filter(({ kind }) => type.includes(kind));
}

export function datasourceType(query: Record<string, unknown>): string {
  const type = (query.datasource as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? type : '';
}
