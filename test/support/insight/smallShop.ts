import { createMessage } from '../../../src/texts';
import { createInlinePool, createModelCache } from '../../../src/backend';
import { createCaller } from '../backend/createCaller';
import { SourceError, type History, type ReadHistory } from '../../../src/queries';
import { builtInRules } from '../../../src/insight/discovery/rules/builtInRules';
import { discover } from '../../../src/insight/discovery/discover';
import { holdSeries } from './holdSeries';
import type { InsightContext, InsightDeps } from '../../../src/insight/fleet/context';
import type { SignalsQuery } from '../../../src/insight/fleet/queryFields';
import { createInsightQuery, type InsightOptions } from '../../../src/insight/queries/registry';

export const hour = 3_600_000;
export const now = Date.UTC(2026, 4, 20, 12);

type Labels = Record<string, string>;

/** Two services, the second called by the first and run on node-1, whose disk fills. */
const metrics: Record<string, Labels[]> = {
  http_requests_total: [
    { service: 'web', status: '200' },
    { service: 'db', status: '200' },
  ],
  http_request_duration_seconds_bucket: [{ service: 'web', le: '1' }],
  node_filesystem_avail_bytes: [{ node: 'node-1', mountpoint: '/' }],
  node_filesystem_size_bytes: [{ node: 'node-1', mountpoint: '/' }],
  traces_service_graph_request_total: [{ client: 'web', server: 'db' }],
  kube_pod_info: [{ pod: 'db-0', node: 'node-1', created_by_kind: 'StatefulSet', created_by_name: 'db' }],
};

/** The same service in each of several namespaces. */
function holdApis(namespaces: string[]): Record<string, Labels[]> {
  return { http_requests_total: nameApis(namespaces).map((labels) => ({ ...labels, status: '200' })) };
}

function nameApis(namespaces: string[]): Labels[] {
  return namespaces.map((namespace) => ({ namespace, service: 'api' }));
}

/** Repeats with the day, with a little noise that is the same each time. */
function usualAt(time: number): number {
  const noise = Math.abs(Math.sin(time / 977) * 43758.5453) % 1;
  return 100 + 30 * Math.sin((2 * Math.PI * time) / (24 * hour)) + 4 * (noise - 0.5);
}

export interface ShopOptions {
  /** One service, api, in each of these instead of the two. */
  namespaces?: string[];
  /** When a fifth of the requests of a service fail beside the usual ones: from a time on, or for a time; ms. */
  failing?: Record<string, number | { from: number; to: number }>;
  /** Queries with this text fail. */
  broken?: string;
}

function isFailing(when: number | { from: number; to: number } = Infinity, time: number): boolean {
  const { from, to } = typeof when === 'number' ? { from: when, to: Infinity } : when;
  return time >= from && time < to;
}

/** What the queries of the discovered signals answer. */
function readFrom({ failing = {}, broken, namespaces }: ShopOptions): ReadHistory {
  const requested = namespaces ? nameApis(namespaces) : [{ service: 'web' }, { service: 'db' }];
  const errorsAt = (labels: Labels, time: number) => {
    const name = [labels.namespace, labels.service].filter((part) => part !== undefined).join('/');
    return 0.01 + usualAt(time) / 100_000 + (isFailing(failing[name], time) ? 0.2 : 0);
  };
  const values: Array<[RegExp, Array<[Labels, (time: number) => number]>]> = [
    [/node_filesystem/, [[{ node: 'node-1', mountpoint: '/' }, (time) => 0.7 + (0.003 * (time - now)) / hour]]],
    [/histogram_quantile/, [[{ service: 'web' }, (time) => usualAt(time) / 1000]]],
    [/5\.\./, requested.map((labels) => [labels, (time) => errorsAt(labels, time)])],
    [/./, requested.map((labels) => [labels, usualAt])],
  ];
  return async ({ query, from, to, step }): Promise<History> => {
    const expr = String(query.expr);
    if (broken !== undefined && expr.includes(broken)) {
      throw new SourceError('timeout', createMessage('source.timeout', { name: 'Prometheus', seconds: 25 }));
    }
    const [, found = []] = values.find(([pattern]) => pattern.test(expr)) ?? [];
    const count = Math.round((to - from) / step) + 1;
    const [, only] = /service="(\w+)"/.exec(expr) ?? [];
    const selected = found.filter(([{ service }]) => only === undefined || service === only);
    const series = selected.map(([labels, at]) => ({
      name: JSON.stringify(labels),
      labels,
      series: { start: from, step, values: Float64Array.from({ length: count }, (_, i) => at(from + i * step)) },
      duplicates: 0,
      irregular: false,
    }));
    return { series, skipped: [], cache: 'miss' };
  };
}

/** As the backend has it: what was learnt of a series serves later answers. */
const createExecutor = () => createModelCache(createInlinePool()).forCaller(createCaller(), 1e8);

export function createContext(own: InsightOptions, at = now): InsightContext<SignalsQuery> {
  const request = { refId: 'A', from: at - 12 * hour, to: at, intervalMs: 60_000, now: at, forAlert: false };
  return { query: createInsightQuery(own) as SignalsQuery, request };
}

export async function shopDeps(options: ShopOptions = {}): Promise<InsightDeps> {
  return {
    discovery: await discover(builtInRules, holdSeries(options.namespaces ? holdApis(options.namespaces) : metrics)),
    sources: { metrics: { uid: 'prom', name: 'Prometheus' } },
    slos: [],
    readHistory: readFrom(options),
    executor: createExecutor(),
    signal: new AbortController().signal,
  };
}
