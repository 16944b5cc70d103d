export { lanes, type Caller, type Lane } from './caller';
export { createExecutor, PoolError, type Pool, type LaneStats, type PoolErrorCode, type PoolStats } from './pool';
export { createPool, type PoolOptions } from './threadPool';
export { createInlinePool } from './inlinePool';
