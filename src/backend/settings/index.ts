export { readSettings, type Settings } from './readSettings';
export type { AllowedSource } from './checkSources';
