export { createHistoryCache, type HistoryCache, type CachedHistory, type HistoryRequest } from './history/historyCache';
export { createLru, type Lru, type LruStats } from './lru';
