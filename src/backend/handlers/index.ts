import { collectGarbageNow, collectGarbageSoon, watchMemory, type Memory } from '../memory';
import { createDiscoveryCache } from '../cache/discoveryCache';
import { createLongWorks } from '../cache/longWorks';
import { createLineCache } from '../cache/lineCache';
import { createShortMemories } from '../cache/shortMemory';
import { createPatternMemories } from '../cache/patternMemory';
import { createResponseMemories } from '../response';
import { createHistoryCache } from '../cache/history/historyCache';
import { createModelCache } from '../cache/models/modelCache';
import type { Log } from '../log';
import type { Handlers, PluginContext } from '../protocol/wire/messages';
import type { Secrets } from '../secrets';
import type { SettingsReader } from '../settings';
import type { Pool } from '../workers';
import { createAuditLog, createSettingsWatch } from '../audit';
import { createCallBudget } from './resources/budgets/callBudget';
import { createReportBudget } from './resources/budgets/reportBudget';
import { callResource } from './resources/callResource';
import { checkHealth } from './checkHealth';
import { collectMetrics } from './collectMetrics';
import { createRefusalNote } from './noteRefusal';
import { queryData } from './queryData';
import { createQueryMetrics } from './queryMetrics';

/** What the process gives its handlers. */
export interface HandlerDeps {
  pool: Pool;
  settings: SettingsReader;
  /** Default without bounds. */
  memory?: Memory;
  log: Log;
  /** What must be in no audit event. */
  secrets: Pick<Secrets, 'redact'>;
  /** The present, ms. */
  now: () => number;
}

/** Handlers of all RPCs over one history cache, one model cache and one pool of workers. */
export function createHandlers({ pool, settings, memory, log, secrets, now }: HandlerDeps): Handlers {
  const share = (part: number) => memory && memory.cacheBytes * part;
  const history = createHistoryCache({ maxBytes: share(0.4), now });
  const models = createModelCache(pool, { maxBytes: share(0.4) });
  const discoveries = createDiscoveryCache({ now });
  const lines = createLineCache({ maxBytes: share(0.15), now });
  const patterns = createPatternMemories({ maxBytes: share(0.05) });
  const memories = createShortMemories({ now });
  const longWorks = createLongWorks({ now });
  const responses = createResponseMemories(now);
  const metrics = createQueryMetrics();
  const budget = createCallBudget();
  if (memory?.limit !== undefined) {
    const { limit, readBytes } = memory;
    const release = () => {
      history.shrink(0.5);
      models.shrink(0.5);
      lines.shrink(0.5);
      patterns.shrink(0.5);
      collectGarbageNow();
    };
    watchMemory({ limit, readBytes, release });
  }
  const reports = createReportBudget(now);
  const audit = createAuditLog({ log, secrets, now });
  const watch = createSettingsWatch(audit);
  const open = ({ context }: { context: PluginContext }, signal: AbortSignal) => {
    watch.observe(context);
    return {
      history,
      lines,
      patterns,
      responses,
      discoveries,
      memories,
      models,
      longWorks,
      settings,
      now,
      signal,
      audit,
      noteRefusal: createRefusalNote(audit, context),
    };
  };
  return {
    queryData: (request, signal) =>
      queryData(request, { ...open(request, signal), metrics, log }).finally(collectGarbageSoon),
    callResource: (request, signal) =>
      callResource(request, { ...open(request, signal), pool, budget, reports }).finally(collectGarbageSoon),
    checkHealth: (request, signal) => checkHealth(request, open(request, signal)),
    collectMetrics: async () => collectMetrics({ history, models, pool, metrics, audit }),
  };
}
