import { createMessage } from '../../../texts';
import { SourceError, type History, type LimitSettings, type Source, type SourceRequest } from '../../../queries';
import { historyKey } from './historyKey';
import { createLru, type Owner } from '../lru';
import { cachedBytes, findUsable, limitPartial, missingSpans, type Cached } from '../cached';
import { readMissing, type Missing } from './readMissing';
import { checkPoints, type ReadRequest } from './readWindow';
import { createSharedTask, type SharedTask } from '../sharedTask';
import { viewWindow, type TimeSpan } from './window';

/** What to read, for whom. */
export interface HistoryRequest extends SourceRequest {
  orgId: number;
  instanceUid: string;
  /** Of the settings that it is read with. */
  settingsVersion: string;
  source: Source;
  limits: Required<LimitSettings>;
}

/** History, and what it cost upstream for this caller: nothing where it shared another caller's read. */
export interface CachedHistory extends History {
  upstreamRequests: number;
  upstreamPoints: number;
}

/** Counters since the process began, and what is held now. */
export interface HistoryCacheStats {
  hits: number;
  partialHits: number;
  misses: number;
  evictions: number;
  entries: number;
  bytes: number;
  upstreamRequests: number;
  upstreamPoints: number;
}

/** History of queries on their grids; reads from their sources only what it does not hold or what may have changed. */
export interface HistoryCache {
  /** @throws SourceError */
  get(request: HistoryRequest): Promise<CachedHistory>;
  /** Forgets histories until at most this share is left. */
  shrink(share: number): void;
  stats(): HistoryCacheStats;
}

interface Flight extends TimeSpan {
  task: SharedTask<Cached>;
}

/**
 * An empty cache, of at most `maxBytes` for all data sources together, and of `limits.cacheBytes` for each.
 * `now` is the present in ms: it decides what is old enough to be final.
 */
export function createHistoryCache({ maxBytes = Infinity, now = Date.now } = {}): HistoryCache {
  const lru = createLru<Cached>({ maxBytes, sizeOf: cachedBytes });
  const flights = new Map<string, Flight>();
  const counts = { hits: 0, partialHits: 0, misses: 0, upstreamRequests: 0, upstreamPoints: 0 };

  async function get(request: HistoryRequest): Promise<CachedHistory> {
    checkPoints(request);
    const key = identifyHistory(request);
    for (;;) {
      const flight = flights.get(key);
      if (!flight || flight.task.abandoned()) {
        return answer(key, request);
      }
      if (flight.from <= request.from && flight.to >= request.to) {
        counts.hits++;
        return toHistory(await joined(flight.task, request), request, 'hit');
      }
      // Reads of one history go one after the other: the next then finds what this one brings.
      await joined(flight.task, request).catch((error: unknown) => {
        if (request.signal.aborted) {
          throw error;
        }
      });
    }
  }

  async function answer(key: string, request: HistoryRequest): Promise<CachedHistory> {
    const time = now();
    const missing = { cached: findUsable(lru.get(key), time), now: time };
    const spans = missingSpans(missing.cached, request, missing.now);
    if (missing.cached && spans.length === 0) {
      counts.hits++;
      return toHistory(missing.cached, request, 'hit');
    }
    const kind = spans[0].replaces ? 'miss' : 'partial';
    counts[kind === 'miss' ? 'misses' : 'partialHits']++;
    const cost = { upstreamRequests: 0, upstreamPoints: 0 };
    const onAnswer = countAnswers([cost, counts]);
    const task = startFlight(key, { ...request, onAnswer }, { ...missing, spans });
    return { ...toHistory(await joined(task, request), request, kind), ...cost };
  }

  function startFlight(
    key: string,
    request: Omit<HistoryRequest & ReadRequest, 'signal'>,
    missing: Missing
  ): SharedTask<Cached> {
    const task = createSharedTask(async (signal) => {
      try {
        const read = await readMissing({ ...request, signal }, missing);
        const result = limitPartial(read, missing.cached, missing.now);
        lru.set(key, result, findOwner(request));
        return result;
      } finally {
        if (flights.get(key)?.task === task) {
          flights.delete(key);
        }
      }
    });
    flights.set(key, { from: request.from, to: request.to, task });
    return task;
  }

  return { get, shrink: lru.shrink, stats: () => ({ ...counts, ...lru.stats() }) };
}

/** What adds an answer of so many points to these counts. */
function countAnswers(all: Array<{ upstreamRequests: number; upstreamPoints: number }>): (points: number) => void {
  return (points) =>
    all.forEach((counted) => {
      counted.upstreamRequests++;
      counted.upstreamPoints += points;
    });
}

function findOwner({ orgId, instanceUid, limits }: Pick<HistoryRequest, 'orgId' | 'instanceUid' | 'limits'>): Owner {
  return { id: JSON.stringify([orgId, instanceUid]), maxBytes: limits.cacheBytes };
}

function identifyHistory({ source, ...request }: HistoryRequest): string {
  return historyKey({ ...request, sourceUid: source.uid, request: source.identify(request) });
}

/** The task's result for one caller, whose own signal ends only its own waiting. */
async function joined(task: SharedTask<Cached>, { signal, source }: HistoryRequest): Promise<Cached> {
  try {
    return await task.join(signal);
  } catch (error) {
    throw signal.aborted
      ? new SourceError('cancelled', createMessage('source.cancelled', { name: source.uid }), 499)
      : error;
  }
}

function toHistory({ window }: Cached, request: HistoryRequest, cache: CachedHistory['cache']): CachedHistory {
  const over = [...window.skipped.values()];
  const skipped = over.filter(({ ended }) => !ended).map(({ name }) => name);
  const { notices, partial, others } = window;
  const left = {
    skipped: skipped.sort(),
    skippedMore: others.present,
    skippedEnded: over.length - skipped.length + others.ended,
  };
  return {
    series: viewWindow(window, request),
    ...left,
    notices: [...notices],
    partial,
    cache,
    upstreamRequests: 0,
    upstreamPoints: 0,
  };
}
