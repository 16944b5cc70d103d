export { createHistoryCache, type HistoryCache, type CachedHistory, type HistoryRequest } from './history/historyCache';
export type { Lru, LruStats } from './lru';
