export { checkNotify, migrateNotify } from './checkNotify';
export type { ContactPoint } from './contactPoints';
export { notifySchema, type NotifySpec } from './notifySpec';
export { writeNotify } from './notifyFormats';
