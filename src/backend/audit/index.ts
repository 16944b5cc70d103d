export { createAuditLog, type AuditLog, type AuditStats } from './createAuditLog';
export { filterEvents, readEvents, writeEventQuery, type EventFilter } from './readEvents';
export { createSettingsWatch, type SettingsWatch } from './watchSettings';
