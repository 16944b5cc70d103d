import { isLogSelection } from '../../../../src/alerts/promql/parseExpression';
import { toText } from '../../../../src/schema';
import { legendName } from '../../../../src/sources/rangeQuery/legend';
import { expandMacros, findScrapeInterval, readDuration } from '../../../../src/sources/rangeQuery/macros';
import type { Frame } from '../../../../src/queries';
import type { ClientQuery } from '../../pluginClient';
import { HttpError } from '../http';
import { logFrame, type LogStream } from './logFrame';
import type { DataSourceConfig } from '../provisioning';

/** What differs between the two servers: where they answer, and how they write a time. */
const dialects = {
  prometheus: { api: 'api/v1', time: (ms: number) => String(ms / 1000), probe: 'api/v1/query?query=1' },
  loki: { api: 'loki/api/v1', time: (ms: number) => `${ms}000000`, probe: 'loki/api/v1/labels' },
};

export type MetricKind = keyof typeof dialects;

/** Both servers refuse ranges of more points than this. */
const mostPoints = 11_000;
const timeout = 60_000;

export function isMetricKind(type: string): type is MetricKind {
  return type in dialects;
}

/** Frames of one query to a Prometheus or Loki, in the form of Grafana's own data sources. @throws HttpError */
export async function queryMetrics(source: DataSourceConfig, query: ClientQuery): Promise<Frame[]> {
  const { model, from, to } = query;
  const dialect = dialects[source.type as MetricKind];
  const step = chooseStep(query);
  const scrapeInterval = findScrapeInterval(model, source.jsonData?.timeInterval as string | undefined);
  const expr = expandMacros(withRange(toText(model.expr ?? ''), to - from), { step, scrapeInterval }, source.name);
  const isInstant = (model.instant === true && model.range !== true) || model.queryType === 'instant';
  const times = isInstant
    ? { time: dialect.time(to) }
    : source.type === 'loki' && isLogSelection(expr)
      ? listLogParams(query)
      : {
          start: dialect.time(Math.floor(from / step) * step),
          end: dialect.time(Math.floor(to / step) * step),
          step: String(step / 1000),
        };
  const path = `${dialect.api}/${isInstant ? 'query' : 'query_range'}`;
  const { data } = await requestMetrics(source, path, new URLSearchParams({ query: expr, ...times }));
  const { resultType, result, stats } = data as Result | Lines;
  return resultType === 'streams'
    ? [logFrame({ streams: result, bytes: stats?.summary?.totalBytesProcessed ?? 0 }, query.refId)]
    : toFrames({ resultType, result }, { query, expr, step });
}

const defaultLines = 1000;

/** Lines are read of the very range, as many as the model wants. */
function listLogParams({ model, from, to }: ClientQuery): Record<string, string> {
  const { time } = dialects.loki;
  const limit = typeof model.maxLines === 'number' ? model.maxLines : defaultLines;
  const direction = model.direction === 'forward' ? 'forward' : 'backward';
  return { start: time(from), end: time(to), limit: String(limit), direction };
}

/** Whether the server answers at all. @throws HttpError */
export async function checkMetrics(source: DataSourceConfig): Promise<string> {
  await requestMetrics(source, dialects[source.type as MetricKind].probe);
  return `${source.name} answers queries.`;
}

/** The server's own API below its API's root, for lists of labels and the like. @throws HttpError */
export async function readMetricsApi(source: DataSourceConfig, path: string, form: URLSearchParams): Promise<unknown> {
  const { api } = dialects[source.type as MetricKind];
  const below = path.startsWith(`${api}/`) ? path : `${api}/${path}`;
  // Names of labels and the like; what addresses normalise, such as dots, "\" and "%2e", is in none of them.
  if (!/^[\w:/.-]+$/.test(below) || below.split('/').some((part) => /^\.*$/.test(part))) {
    throw new HttpError(400, `"${path}" leads out of the server's API.`);
  }
  return requestMetrics(source, `${below}?${form}`);
}

async function requestMetrics({ name, url }: DataSourceConfig, path: string, form?: URLSearchParams) {
  const request = { method: form ? 'POST' : 'GET', body: form, signal: AbortSignal.timeout(timeout) };
  const response = await fetch(`${(url ?? '').replace(/\/$/, '')}/${path}`, request).catch((error: Error) => {
    throw new HttpError(502, `${name} at ${url} cannot be reached: ${error.message}.`);
  });
  const text = await response.text();
  if (!response.ok) {
    throw new HttpError(response.status, `${name}: ${describeReason(text)}`);
  }
  return JSON.parse(text) as { data: unknown };
}

function describeReason(text: string): string {
  try {
    return JSON.parse(text).error ?? text;
  } catch {
    return text.slice(0, 300);
  }
}

/** As Grafana chooses it: the query's minimum step, or else what the panel asks for, and not too many points. */
function chooseStep({ model, from, to, intervalMs }: ClientQuery): number {
  const least = readDuration(model.interval) ?? readDuration(model.step) ?? intervalMs;
  const step = Math.max(least, (to - from) / mostPoints, 1000);
  return Math.ceil(step / 1000) * 1000;
}

function withRange(expr: string, ms: number): string {
  const seconds = Math.round(ms / 1000);
  const values: Record<string, string> = { '': `${seconds}s`, _s: `${seconds}`, _ms: `${ms}` };
  return expr.replace(
    /\$(?:\{__range(_s|_ms)?\}|__range(_s|_ms)?\b)/g,
    (_, braced, bare) => values[braced ?? bare ?? '']
  );
}

type Sample = [seconds: number, value: string];

interface Lines {
  resultType: 'streams';
  result: LogStream[];
  stats?: { summary?: { totalBytesProcessed?: number } };
}

interface Result {
  resultType: 'matrix' | 'vector' | 'scalar' | 'string';
  result: Array<{ metric: Record<string, string>; values?: Sample[]; value?: Sample }>;
  stats?: undefined;
}

function toFrames(
  { resultType, result }: Omit<Result, 'stats'>,
  { query, expr, step }: { query: ClientQuery; expr: string; step: number }
): Frame[] {
  if (resultType !== 'matrix' && resultType !== 'vector') {
    throw new HttpError(400, `This stand-in for Grafana draws series and log lines, no ${resultType}.`);
  }
  const type = resultType === 'matrix' ? 'timeseries-multi' : 'numeric-multi';
  return result.map(({ metric, values, value }) => {
    const samples = values ?? (value ? [value] : []);
    return {
      name: legendName(metric, query.model),
      refId: query.refId,
      meta: { type, typeVersion: [0, 1], executedQueryString: `Expr: ${expr}\nStep: ${step / 1000}s` },
      fields: [
        {
          name: 'Time',
          type: 'time',
          values: Float64Array.from(samples, ([time]) => time * 1000),
          config: { interval: step },
        },
        {
          name: 'Value',
          type: 'number',
          labels: metric,
          values: Float64Array.from(samples, ([, text]) => readNumber(text)),
          config: { displayNameFromDS: legendName(metric, query.model) },
        },
      ],
    };
  });
}

function readNumber(text: string): number {
  return text === '+Inf' ? Infinity : text === '-Inf' ? -Infinity : Number(text);
}
