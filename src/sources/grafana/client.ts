import { createMessage } from '../../texts';
import { SourceError, type Source, type SourceAnswer, type SourceHealth, type SourceRequest } from '../../queries';
import {
  checkHeaders,
  misconfigured,
  type AllowedSource,
  type Connection,
  type ConnectionSettings,
  type UpstreamRequest,
} from '../http/connection';
import { httpRequest, httpText } from '../http/httpRequest';
import { describeFailedCheck, malformed, quoteUpstream, rateLimited, statusFailure } from '../http/sourceFailure';
import { expandMacros, readDuration, refuseRangeMacros } from '../rangeQuery/macros';
import { languages } from '../registry';
import { createElementReader, TextTooLong } from '../reading/elementReader';
import { readAnnotations, type Annotation } from '../reading/readAnnotations';
import { createSeriesSelector } from '../reading/selectSeries';
import { readFrame } from './grafanaFrames';

/**
 * Grafana's Prometheus data source raises the step where a range holds more than 11,000 points, and rounds it up to at
 * most its double: below half of that the step stays as addressed.
 */
const grafanaMaxPoints = 5_000;

const maxAnnotations = 100;

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

/** A data source of this Grafana, through Grafana's own query API. */
export function grafanaClient(source: AllowedSource, settings: ConnectionSettings): Source {
  const connection = grafanaConnection(source, settings);
  const { uid } = source;
  return {
    uid,
    maxPointsPerRequest: grafanaMaxPoints,
    maxRangePerRequest: (query) => listLanguages(query)[0]?.maxRangeMs,
    identify: ({ query, step }) => buildModel(uid, { query, step }),
    async query(request) {
      refuseRangeMacros(JSON.stringify(request.query), connection.name);
      const body = JSON.stringify(queryPayload(uid, request));
      try {
        return await queryFrames(connection, body, request);
      } catch (error) {
        throw describeUnreadable(uid, connection, error);
      }
    },
    check: (signal) => checkGrafana(uid, connection, signal),
  };
}

/** The body of POST /api/ds/query: times are texts of ms, the step is forced where the model has a place for it. */
export function queryPayload(uid: string, { query, from, to, step }: SourceRequest): Record<string, unknown> {
  const points = (to - from) / step + 1;
  // Grafana rounds range / maxDataPoints to a round interval, up to its double; it must stay below the step.
  const maxDataPoints = Math.max(100, 4 * Math.ceil(points));
  return { from: String(from), to: String(to), queries: [{ ...buildModel(uid, { query, step }), maxDataPoints }] };
}

/** What a data source of Grafana is asked, whatever the range. */
function buildModel(uid: string, { query, step }: Pick<SourceRequest, 'query' | 'step'>): Record<string, unknown> {
  const type = datasourceType(query);
  return {
    ...Object.fromEntries(Object.entries(query).filter(([field]) => !hostFields.has(field.toLowerCase()))),
    ...stepFields(query, step),
    refId: 'A',
    hide: false,
    datasource: type === '' ? { uid } : { uid, type },
    intervalMs: step,
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
function listLanguages(query: Record<string, unknown>) {
  const type = datasourceType(query);
  return languages.filter(({ kind }) => type.includes(kind));
}

function datasourceType(query: Record<string, unknown>): string {
  const type = (query.datasource as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? type : '';
}

/** Reads the series of an answer while it arrives. @throws SourceError */
async function queryFrames(
  connection: Connection,
  body: string,
  { signal, selection }: SourceRequest
): Promise<SourceAnswer> {
  const selector = createSeriesSelector(selection);
  const annotations: Annotation[] = [];
  let failure: unknown;
  const onElement = (text: string) => {
    try {
      const { annotations: said, series } = readFrame(connection, parseJson(connection, text));
      noteAnnotations(annotations, said);
      series.forEach(selector.add);
    } catch (error) {
      failure ??= error;
    }
  };
  const maxElementLength = connection.limits.maxResponseBytes;
  const reader = createElementReader({ path: ['results', 'A', 'frames'], onElement, maxElementLength });
  // Grafana answers 400 where any query failed, with the reason among the results: that body is an answer, too.
  const request: UpstreamRequest = { path: 'api/ds/query', method: 'POST', body, signal, alsoRead: 400 };
  await httpRequest(connection, request, (chunk) => reader.write(chunk));
  checkResult(connection, reader.end());
  if (failure !== undefined) {
    throw failure;
  }
  return { ...selector.take(), ...readAnnotations(connection, annotations) };
}

/** Every frame repeats what is said of all: each is noted once, and no more than are looked at. */
function noteAnnotations(known: Annotation[], more: Annotation[]): void {
  for (const one of more) {
    if (
      known.length < maxAnnotations &&
      !known.some(({ severity, text }) => severity === one.severity && text === one.text)
    ) {
      known.push(one);
    }
  }
}

/** @throws SourceError where the document says that the query failed, or is none. */
function checkResult(connection: Connection, text: string): void {
  const { results, message } = Object(parseJson(connection, text));
  const result = results?.A;
  if (typeof message === 'string' && !result) {
    throw statusFailure(connection, { status: 400, body: text });
  }
  if (typeof result !== 'object' || result === null) {
    throw malformed(connection, 'it has no results');
  }
  if (typeof result.error === 'string' && result.error !== '') {
    throw queryFailure(connection, result.error, Number(result.status) || 502);
  }
}

function queryFailure(connection: Connection, error: string, status: number): SourceError {
  const { name } = connection;
  const reason = quoteUpstream(connection, error);
  if (status === 429) {
    return rateLimited({ name, reason: `: ${reason}` });
  }
  const remedy = createMessage(status >= 500 ? 'remedy.check-data-source' : 'remedy.correct-query', {});
  return new SourceError('rejected', createMessage('source.query-rejected', { name, status, reason, remedy }), status);
}

function describeUnreadable(uid: string, connection: Connection, error: unknown): unknown {
  if (error instanceof TextTooLong) {
    return malformed(connection, error.message);
  }
  return isUnknown(error) ? unknownSource(uid, connection) : error;
}

function isUnknown(error: unknown): boolean {
  return error instanceof SourceError && /data ?source not found/i.test(error.message);
}

function unknownSource(uid: string, connection: Connection): SourceError {
  return new SourceError('unknown-source', createMessage('source.unknown', { uid, name: connection.name }), 404);
}

function parseJson(connection: Connection, text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(
      connection,
      text.trimStart().startsWith('<') ? 'it is a web page' : 'it is not JSON, or was cut off'
    );
  }
}

/** Asks the data source's own health check; where it has none, that the data source exists is as much as can be told. */
async function checkGrafana(uid: string, connection: Connection, signal: AbortSignal): Promise<SourceHealth> {
  try {
    const path = `api/datasources/uid/${encodeURIComponent(uid)}/health`;
    const text = await httpText(connection, { path, method: 'GET', signal });
    const { message } = JSON.parse(text);
    const said = typeof message === 'string' && message !== '' ? `: ${quoteUpstream(connection, message)}` : '';
    return { ok: true, message: `${connection.name} is reached through Grafana${said}` };
  } catch (error) {
    return describeFailedCheck(connection, error);
  }
}

function grafanaConnection(source: AllowedSource, { grafana, limits }: ConnectionSettings): Connection {
  if (grafana.url === '') {
    throw misconfigured(source, 'Grafana does not say its own URL. Enter it in the data source settings (grafanaUrl).');
  }
  if (grafana.token === '') {
    throw misconfigured(
      source,
      `there is no token for Grafana${grafana.withheld ? `: ${grafana.withheld}` : '. Create a service account with role Viewer'}, and enter its token in the data source settings.`
    );
  }
  return {
    name: source.name,
    baseUrl: grafana.url,
    headers: checkHeaders(source, { authorization: `Bearer ${grafana.token}` }),
    secrets: [grafana.token],
    limits,
  };
}
