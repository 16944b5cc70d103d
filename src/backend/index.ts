export { createHistoryCache } from './cache';
export { createHandlers } from './handlers';
export { createModelCache } from './cache/models/modelCache';
export { createSettingsReader, expandIcsInline, listHolidays, readSettings, type Settings } from './settings';
export { createSource } from './sources';
export { createExecutor, createInlinePool, createPool, type Caller } from './workers';
export { createSecrets } from './secrets';
