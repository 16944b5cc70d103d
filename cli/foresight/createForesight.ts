import path from 'node:path';
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
  createInlinePool,
  createModelCache,
  createPool,
  createSource,
  readSettings,
  type Settings,
} from '../../src/backend';
import { run, type ReadHistory, type Source } from '../../src/queries';
import { languages, secretKey } from '../../src/sources';
import { CommandError, type CommandCall, type CommandOption } from '../command';

/** Foresight without Grafana: the backend's sources, caches and workers over the servers that are named. */
export interface Foresight extends Pick<BacktestTransport, 'evaluate' | 'runQuery' | 'checkSource'> {
  readHistory: ReadHistory;
  /** What backtests of rules that others wrote need. */
  existing: AnyBacktestTransport & { readSamples: ReadSamples };
  /** The servers, by the kind of source that they are. */
  sources: ReadonlyMap<string, Source>;
  close: () => Promise<void>;
}

/** A server that queries go to. */
interface Server {
  kind: 'prometheus' | 'loki';
  url: string;
  token: string;
}

/** The options of every command that queries Prometheus or Loki. */
export const sourceOptions: Record<string, CommandOption> = {
  prometheus: {
    value: 'URL',
    summary: 'The address of Prometheus, for its queries of every source; a token is read from PROMETHEUS_TOKEN.',
  },
  loki: { value: 'URL', summary: 'The address of Loki, for its queries; a token is read from LOKI_TOKEN.' },
  workers: { value: 'N', summary: 'Threads that compute; 0 = none beside the main one. Default 2.' },
};

/** Foresight over the Prometheus and the Loki that a command names, at least one of them. @throws CommandError */
export function openForesight({ values, environment }: CommandCall): Foresight {
  const workers = Number(values.workers ?? 2);
  if (!Number.isInteger(workers) || workers < 0 || workers > 64) {
    throw new CommandError(`--workers is ${values.workers}. Give a whole number from 0 to 64.`);
  }
  const servers: Server[] = [
    { kind: 'prometheus', url: values.prometheus ?? '', token: environment.PROMETHEUS_TOKEN?.trim() ?? '' },
    { kind: 'loki', url: values.loki ?? '', token: environment.LOKI_TOKEN?.trim() ?? '' },
  ];
  const named = servers.filter(({ url }) => url.trim() !== '');
  if (named.length === 0) {
    throw new CommandError('--prometheus is missing. Give it, such as --prometheus http://localhost:9090, or --loki.');
  }
  return createForesight({ servers: named, workers });
}

/** Nobody waits for one answer of many: what is read stays until all is done. */
const limits = { cacheBytes: 512 * 1024 * 1024, maxPoints: 20_000_000, timeoutMs: 120_000 };

/** Foresight over these servers, one of each kind at most. @throws CommandError where one of them cannot be used. */
export function createForesight({ servers, workers }: { servers: Server[]; workers: number }): Foresight {
  const settings = buildSettings(servers);
  const sources = new Map(servers.map(({ kind }) => [kind as string, createSource(settings, kind)]));
  const history = createHistoryCache();
  const pool =
    workers === 0
      ? createInlinePool()
      : createPool({ entry: path.join(__dirname, '..', '..', 'src', 'backend', 'workers', 'worker.ts'), workers });
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
  const sources = servers.map(({ kind, url }) => ({
    uid: kind,
    kind,
    name: kind === 'loki' ? 'Loki' : 'Prometheus',
    url,
  }));
  const secrets = servers
    .filter(({ token }) => token !== '')
    .map(({ kind, token }) => [secretKey(kind, 'token'), token]);
  const instance = {
    uid: 'rules',
    name: 'this command',
    url: '',
    lastUpdatedMs: 1,
    jsonData: { sources, limits },
    secureJsonData: Object.fromEntries(secrets),
  };
  const settings = readSettings({ instance, orgId: 1, grafanaConfig: {} });
  if (settings.problems.length > 0) {
    const names = servers.map(({ kind }) => `--${kind}`).join(' or ');
    throw new CommandError(`${names} cannot be used: ${settings.problems.join(' ')}`);
  }
  return settings;
}
