export type { AnomaliesJob, ForecastJob, Job, JobResult } from './job';
export { PoolError, type Pool, type PoolErrorCode, type PoolStats } from './pool';
export { createPool, defaultWorkers, type PoolOptions } from './threadPool';
export { createInlinePool } from './inlinePool';
export { computeOn } from './compute';
