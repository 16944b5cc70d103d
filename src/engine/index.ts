export type * from './types';
export { ForecastError, type ForecastErrorCode } from './error';
export { forecast, type ForecastOptions, type ForecastResult, type ModelWeight } from './forecast';
export { detectAnomalies, type AnomalyOptions, type AnomalyResult } from './anomaly';
