import type { Executor } from '../../queries';
import type { QueryRunDeps } from '../../registry';
import type { DiscoveryCache } from '../cache/discoveryCache';
import type { LongWorks } from '../cache/longWorks';
import type { ModelCache } from '../cache/models/modelCache';
import type { HistoryCache } from '../cache/history/historyCache';
import { openInsight } from '../insight';
import type { PluginContext } from '../protocol/wire/messages';
import { createResponseAccess, formatScope, type ResponseProcessDeps } from '../response';
import type { Settings } from '../settings';
import { historyReader } from './historyReader';
import { createIncidentAccess, type IncidentAccessDeps } from './access/incidentAccess';
import { createLogAccess, type LogDeps } from './access/logAccess';
import { createMaturityAccess } from './access/maturityAccess';

/** What the process has for runs of queries. */
export interface OpenRunDeps extends LogDeps, IncidentAccessDeps, ResponseProcessDeps {
  history: HistoryCache;
  discoveries: DiscoveryCache;
  models: ModelCache;
  longWorks: LongWorks;
  signal: AbortSignal;
}

/** For whom a query is run. */
export interface RunCaller {
  context: PluginContext;
  executor: Executor;
  /** Whether it is an alert rule that is evaluated. */
  isAlerting: boolean;
}

/** What runs of queries need, with the settings of one data source. */
export function openRun(settings: Settings, { executor, ...caller }: RunCaller, deps: OpenRunDeps): QueryRunDeps {
  return {
    readHistory: historyReader(deps.history, settings, deps.noteRefusal),
    executor,
    signal: deps.signal,
    slos: settings.insight.slos,
    capacity: settings.capacity,
    logs: createLogAccess(settings, deps),
    openCatalog: (requested) => openInsight({ settings, ...requested }, deps),
    ...createIncidentAccess(settings, deps),
    response: createResponseAccess(settings, caller, deps),
    maturity: createMaturityAccess(settings, deps.noteRefusal),
    longWork: openLongWork(settings, caller, deps),
  };
}

/** Long work computes behind all that is urgent, and neither records nor claims. */
function openLongWork(
  settings: Settings,
  { context }: Pick<RunCaller, 'context'>,
  deps: OpenRunDeps
): QueryRunDeps['longWork'] {
  const { orgId, instanceUid, limits } = settings;
  const executor = deps.models.forCaller({ lane: 'bulk', orgId, dataSourceUid: instanceUid }, limits.cacheBytes);
  return deps.longWorks.open(formatScope(settings), (signal) =>
    openRun(settings, { context, executor, isAlerting: false }, { ...deps, signal })
  );
}
