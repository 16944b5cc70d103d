export type { ModelsRunDeps } from './modelsDeps';
export { createModelsQuery, type ModelsOptions } from './queries';
export { isWatched, toQualityQuery, type MeasureOptions } from './reading/toQualityQuery';
