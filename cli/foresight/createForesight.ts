import path from 'node:path';
import { renderNotices } from '../../src/texts';
import { checkWindows, evaluateRule, type BacktestTransport } from '../../src/alerts';
import {
  createHistoryCache,
  createInlinePool,
  createModelCache,
  createPool,
  createSource,
  readSettings,
  type Settings,
} from '../../src/backend';
import { run, type ReadHistory } from '../../src/queries';
import { secretKey } from '../../src/sources';
import { CommandError, requiredValue, type CommandCall, type CommandOption } from '../command';

/** Foresight without Grafana: the backend's sources, caches and workers over one Prometheus. */
export interface Foresight extends Pick<BacktestTransport, 'evaluate' | 'runQuery' | 'checkSource'> {
  readHistory: ReadHistory;
  close: () => Promise<void>;
}

/** The options of every command that queries Prometheus. */
export const sourceOptions: Record<string, CommandOption> = {
  prometheus: {
    value: 'URL',
    summary: 'The address of Prometheus, for queries of every source; a token is read from PROMETHEUS_TOKEN.',
  },
  workers: { value: 'N', summary: 'Threads that compute; 0 = none beside the main one. Default 2.' },
};

/** Foresight over the Prometheus that a command names. @throws CommandError */
export function openForesight(call: CommandCall): Foresight {
  const url = requiredValue(call, 'prometheus', 'http://localhost:9090');
  const workers = Number(call.values.workers ?? 2);
  if (!Number.isInteger(workers) || workers < 0 || workers > 64) {
    throw new CommandError(`--workers is ${call.values.workers}. Give a whole number from 0 to 64.`);
  }
  return createForesight({ url, token: call.environment.PROMETHEUS_TOKEN?.trim() ?? '', workers });
}

/** The name of the one source; queries of every other name go there, too. */
const sourceUid = 'prometheus';
/** Nobody waits for one answer of many: what is read stays until all is done. */
const limits = { cacheBytes: 512 * 1024 * 1024, maxPoints: 20_000_000, timeoutMs: 120_000 };

export function createForesight({ url, token, workers }: { url: string; token: string; workers: number }): Foresight {
  const settings = buildSettings(url, token);
  const source = createSource(settings, sourceUid);
  const history = createHistoryCache();
  const pool =
    workers === 0
      ? createInlinePool()
      : createPool({ entry: path.join(__dirname, '..', '..', 'src', 'backend', 'workers', 'worker.ts'), workers });
  const models = createModelCache(pool);
  const { signal } = new AbortController();
  const of = { orgId: 1, instanceUid: settings.instanceUid, lastUpdatedMs: settings.lastUpdatedMs };
  const readHistory: ReadHistory = (request) => history.get({ ...request, ...of, source, limits: settings.limits });
  const executor = models.forOrg(of.orgId, settings.limits.cacheBytes);
  return {
    readHistory,
    runQuery: (model, { from, to }) =>
      run(
        model,
        { refId: 'A', from, to, now: to, intervalMs: 60_000, forAlert: false },
        { readHistory, executor, signal }
      ),
    // A backtest remembers what it needs by itself.
    evaluate: (spec, range) => evaluateRule(spec, range, { readHistory, executor: pool, signal }),
    checkSource: async (spec, at) => {
      const notices = await checkWindows(spec, at, { readHistory, signal });
      return renderNotices(notices).map(({ text }) => text);
    },
    close: () => pool.close(),
  };
}

function buildSettings(url: string, token: string): Settings {
  const sources = [{ uid: sourceUid, kind: 'prometheus', name: 'Prometheus', url }];
  const settings = readSettings(
    {
      uid: 'rules',
      name: 'this command',
      url: '',
      lastUpdatedMs: 1,
      jsonData: { sources, limits },
      secureJsonData: token === '' ? {} : { [secretKey(sourceUid, 'token')]: token },
    },
    {}
  );
  if (settings.problems.length > 0) {
    throw new CommandError(`--prometheus cannot be used: ${settings.problems.join(' ')}`);
  }
  return settings;
}
