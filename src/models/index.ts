export type { ModelsRunDeps } from './modelsDeps';
export type { ModelsOptions } from './queries';
export { toQualityQuery, type MeasureOptions } from './reading/toQualityQuery';
