import { renderNotices } from '../../src/texts';
import {
  checkWindows,
  evaluateRule,
  readAllSamples,
  type AnyBacktestTransport,
  type BacktestTransport,
  type ReadSamples,
} from '../../src/alerts';
import {
  createExecutor,
  createHistoryCache,
  createModelCache,
  createSource,
  readSettings,
  type Settings,
} from '../../src/backend';
import { run, type ReadHistory, type Source } from '../../src/queries';
import { languages } from '../../src/sources';
import { CommandError, type CommandCall } from '../command';
import { createInstance, openPool, readServers, readWorkers, type Server } from '../backend/servers';

/** Foresight without Grafana: the backend's sources, caches and workers over the servers that are named. */
export interface Foresight extends Pick<BacktestTransport, 'evaluate' | 'runQuery' | 'checkSource'> {
  readHistory: ReadHistory;
  /** What backtests of rules that others wrote need. */
  existing: AnyBacktestTransport & { readSamples: ReadSamples };
  /** The servers, by the kind of source that they are. */
  sources: ReadonlyMap<string, Source>;
  close: () => Promise<void>;
}

/** Foresight over the Prometheus and the Loki that a command names, at least one of them. @throws CommandError */
export function openForesight(call: CommandCall): Foresight {
  return createForesight({ servers: readServers(call), workers: readWorkers(call) });
}

/** Foresight over these servers, one of each kind at most. @throws CommandError where one of them cannot be used. */
export function createForesight({ servers, workers }: { servers: Server[]; workers: number }): Foresight {
  const settings = buildSettings(servers);
  const sources = new Map(servers.map(({ kind }) => [kind as string, createSource(settings, kind)]));
  const history = createHistoryCache();
  const pool = openPool(workers);
  const models = createModelCache(pool);
  const { signal } = new AbortController();
  const of = { orgId: 1, instanceUid: settings.instanceUid, settingsVersion: settings.version };
  const readHistory: ReadHistory = async (request) => {
    const source = findServer(request.query, sources);
    return history.get({ ...request, ...of, source, limits: settings.limits });
  };
  const readSamples: ReadSamples = async (request) => readAllSamples(findServer(request.query, sources), request);
  const caller = { lane: 'interactive', orgId: of.orgId, dataSourceUid: of.instanceUid } as const;
  const executor = models.forCaller(caller, settings.limits.cacheBytes);
  // A backtest remembers what it needs by itself.
  const backtestExecutor = createExecutor(pool, caller);
  return {
    sources,
    readHistory,
    existing: { readHistory, readSamples, executor: backtestExecutor },
    runQuery: (model, { from, to }) =>
      run(
        model,
        { refId: 'A', from, to, now: to, intervalMs: 60_000, forAlert: false },
        { readHistory, executor, signal }
      ),
    evaluate: (spec, range) => evaluateRule(spec, range, { readHistory, executor: backtestExecutor, signal }),
    checkSource: async (spec, at) => {
      const notices = await checkWindows(spec, at, { readHistory, signal });
      return renderNotices(notices).map(({ text }) => text);
    },
    close: () => pool.close(),
  };
}

/** The kind of server that a query is for, by the type of data source in it; undefined where it says none. */
export function findKind(query: Record<string, unknown>): string | undefined {
  const type = (query.datasource as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? languages.find(({ kind }) => type.includes(kind))?.kind : undefined;
}

/** The server of a query; one that says none goes to Prometheus, or to the only server that there is. @throws CommandError */
function findServer(query: Record<string, unknown>, sources: ReadonlyMap<string, Source>): Source {
  const kind = findKind(query);
  const source = kind === undefined ? (sources.get('prometheus') ?? [...sources.values()][0]) : sources.get(kind);
  if (source === undefined) {
    throw new CommandError(describeMissingServer(kind ?? ''));
  }
  return source;
}

/** What to do for queries of a kind of server that is not named. */
export function describeMissingServer(kind: string): string {
  const name = languages.find((one) => one.kind === kind)?.sourceName ?? kind;
  return `The query is one of ${name}, and no address of it is given. Give --${kind} URL.`;
}

function buildSettings(servers: Server[]): Settings {
  const instance = createInstance(servers);
  const settings = readSettings({ instance, orgId: 1, grafanaConfig: {} });
  if (settings.problems.length > 0) {
    const names = servers.map(({ kind }) => `--${kind}`).join(' or ');
    throw new CommandError(`${names} cannot be used: ${settings.problems.join(' ')}`);
  }
  return settings;
}
