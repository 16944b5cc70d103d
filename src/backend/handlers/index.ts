import { collectGarbageNow, collectGarbageSoon, watchMemory, type Memory } from '../memory';
import { createDiscoveryCache } from '../cache/discoveryCache';
import { createHistoryCache } from '../cache/history/historyCache';
import { createModelCache } from '../cache/models/modelCache';
import type { Log } from '../log';
import type { Handlers } from '../protocol/wire/messages';
import type { SettingsReader } from '../settings';
import type { Pool } from '../workers';
import { createCallBudget } from './resources/callBudget';
import { callResource } from './resources/callResource';
import { checkHealth } from './checkHealth';
import { collectMetrics } from './collectMetrics';
import { queryData } from './queryData';
import { createQueryMetrics } from './queryMetrics';

/** What the process gives its handlers. */
export interface HandlerDeps {
  pool: Pool;
  settings: SettingsReader;
  /** Default without bounds. */
  memory?: Memory;
  log: Log;
  /** The present, ms. */
  now: () => number;
}

/** Handlers of all RPCs over one history cache, one model cache and one pool of workers. */
export function createHandlers({ pool, settings, memory, log, now }: HandlerDeps): Handlers {
  const maxBytes = memory && memory.cacheBytes / 2;
  const history = createHistoryCache({ maxBytes, now });
  const models = createModelCache(pool, { maxBytes });
  const discoveries = createDiscoveryCache({ now });
  const metrics = createQueryMetrics();
  const budget = createCallBudget();
  if (memory?.limit !== undefined) {
    const { limit, readBytes } = memory;
    const release = () => {
      history.shrink(0.5);
      models.shrink(0.5);
      collectGarbageNow();
    };
    watchMemory({ limit, readBytes, release });
  }
  return {
    queryData: (request, signal) =>
      queryData(request, { history, models, discoveries, metrics, settings, log, now, signal }).finally(
        collectGarbageSoon
      ),
    callResource: (request, signal) =>
      callResource(request, { history, discoveries, settings, pool, budget, now, signal }).finally(collectGarbageSoon),
    checkHealth: (request, signal) => checkHealth(request, { settings, signal }),
    collectMetrics: async () => collectMetrics({ history, models, pool, metrics }),
  };
}
