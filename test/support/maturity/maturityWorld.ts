import { readCapacitySettings } from '../../../src/capacity';
import { builtInRules, discover, type Catalog, type InsightRunDeps } from '../../../src/insight';
import {
  createMaturityQuery,
  readMaturitySettings,
  type MaturityOptions,
  type MaturityRunDeps,
} from '../../../src/maturity';
import {
  createAwaitedWork,
  wholeAnswer,
  type RawSeries,
  type RunRequest,
  type SourceRequest,
} from '../../../src/queries';
import type { Frame } from '../../../src/frames';
import { noIncidents } from '../incidents/noIncidents';
import { holdSeries } from '../insight/holdSeries';
import { noLogs } from '../insight/noLogs';
import { noMaturity } from './noMaturity';
import { responseAccess } from '../response/responseAccess';

export const now = Date.UTC(2026, 4, 20, 12);

type Labels = Record<string, string>;
type Held = Array<[Labels, number | ((time: number) => number)]>;

/** What an installation is made of. */
export interface World {
  /** What discovery finds, by metric. */
  metrics?: Record<string, Labels[]>;
  /** Streams of logs; undefined = no source of logs is configured. */
  streams?: Labels[] | Error;
  /** What queries with these words give; nothing for others. The first that fits counts. */
  answers?: Array<[RegExp, Held | Error]>;
  /** What the source says of itself, by path; undefined = it is read through Grafana. */
  metadata?: Record<string, unknown>;
  /** jsonData.maturity. */
  settings?: object;
  slos?: InsightRunDeps['slos'];
  deps?: Partial<MaturityRunDeps>;
}

/** Two services with requests, failures and durations. */
export const twoServices: Record<string, Labels[]> = {
  http_requests_total: [
    { service: 'web', status: '200', job: 'web' },
    { service: 'db', status: '200', job: 'db' },
  ],
  http_request_duration_seconds_bucket: [
    { service: 'web', le: '1', job: 'web' },
    { service: 'db', le: '1', job: 'db' },
  ],
};

/** What runs of assessments of such a world need; `sent` gets each expression. */
export async function openWorld(world: World, sent: string[] = []): Promise<MaturityRunDeps> {
  const { metrics = twoServices, streams, metadata, settings, slos = [] } = world;
  const discovery = await discover(builtInRules, holdSeries(metrics, streams ?? []));
  const catalog: Catalog = {
    discovery,
    sources: {
      metrics: { uid: 'prom', name: 'Prometheus' },
      ...(streams !== undefined && { logs: { uid: 'loki', name: 'Loki' } }),
    },
  };
  const deps: MaturityRunDeps = {
    readHistory: async () => ({ series: [], skipped: [], cache: 'miss' }),
    executor: { run: () => Promise.reject(new Error('no executor')) } as never,
    signal: new AbortController().signal,
    slos,
    openCatalog: async () => catalog,
    logs: noLogs,
    incidents: { ...noIncidents, readSeries: async (request) => answerSeries(request, world, sent) },
    response: responseAccess(),
    runQuery: async () => [],
    maturity: {
      ...noMaturity,
      settings: readMaturitySettings(settings, () => undefined),
      readMetadata: async ({ path }) => metadata && (metadata[path] ?? { data: {} }),
    },
    capacity: readCapacitySettings(undefined, () => undefined),
    longWork: createAwaitedWork(() => deps, { now: () => now }),
    ...world.deps,
  };
  return deps;
}

function answerSeries({ query, from, to, step }: SourceRequest, { answers = [] }: World, sent: string[]) {
  const expr = String(query.expr);
  sent.push(expr);
  const [, held = []] = answers.find(([pattern]) => pattern.test(expr)) ?? [];
  if (held instanceof Error) {
    throw held;
  }
  const count = Math.round((to - from) / step) + 1;
  const times = Float64Array.from({ length: count }, (_, i) => from + i * step);
  return wholeAnswer(
    held.map(([labels, value]): RawSeries => ({
      name: JSON.stringify(labels),
      labels,
      times,
      values: times.map((time) => (typeof value === 'number' ? value : value(time))),
    }))
  );
}

/** The frames of a query of an assessment of this world. */
export async function answerMaturity(
  world: World,
  options: MaturityOptions = { output: 'checks' },
  request: Partial<RunRequest> = {}
): Promise<Frame[]> {
  const { answer } = await import('../../../src/maturity/queries/maturity/answer');
  const given = { refId: 'A', from: now - 3_600_000, to: now, intervalMs: 60_000, now, forAlert: false, ...request };
  return answer({ query: createMaturityQuery(options) as never, request: given }, await openWorld(world));
}
