export type { Caller, Lane } from './caller';
export { createExecutor, PoolError, type Pool, type PoolErrorCode, type PoolStats } from './pool';
export { createPool, type PoolOptions } from './threadPool';
export { createInlinePool } from './inlinePool';
